import { HighlightColor, TextRun, type ParagraphChild } from 'docx';
import type { Document, Inline } from '../document/document.js';
import { ContentControl } from './contentControl.js';
import { runOptions, textRun, type RunFormat } from './textRuns.js';

/** What the inlines of one document share while it is written: the titles of its figures, the numbers of its controls. */
export class InlineWriter {
  readonly #document: Document;
  #controls = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  /** Runs and content controls of a paragraph, in order. */
  runs(inlines: readonly Inline[], format: RunFormat = {}): ParagraphChild[] {
    return inlines.flatMap((inline): ParagraphChild[] => {
      switch (inline.type) {
        case 'text':
          return [textRun(inline.text, format)];
        case 'strong':
          return this.runs(inline.children, { ...format, bold: true });
        case 'emphasis':
          return this.runs(inline.children, { ...format, italics: true });
        case 'break':
          return [new TextRun({ break: 1 })];
        case 'figure': {
          const title = this.#document.figures.get(inline.id)?.title ?? '';
          return [this.#control(inline.id, title, inline.text, format)];
        }
        case 'missing': {
          const title = this.#document.missing.get(inline.id)?.title ?? '';
          return [this.#control(inline.id, title, inline.text, { ...format, highlight: HighlightColor.YELLOW })];
        }
      }
    });
  }

  #control(tag: string, title: string, text: string, format: RunFormat): ContentControl {
    this.#controls += 1;
    return new ContentControl(this.#controls, tag, title, runOptions(text, format));
  }
}
