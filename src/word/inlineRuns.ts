import { HighlightColor, TextRun, type XmlComponent } from 'docx';
import type { Document, Inline } from '../document/document.js';
import { LIGHT_MARK } from '../document/plainText.js';
import { CommentMarks } from './comments.js';
import { ContentControl } from './contentControl.js';
import type { InlineRun } from './inlineRun.js';
import { STYLE } from './styleIds.js';
import { textRun, type RunFormat } from './textRuns.js';

/** What the inlines of one document share while it is written: the titles of its figures, the numbers of its controls. */
export class InlineWriter {
  readonly #document: Document;
  readonly #comments: CommentMarks;
  #controls = 0;

  constructor(document: Document) {
    this.#document = document;
    this.#comments = new CommentMarks(document);
  }

  /** Runs and content controls of a paragraph, in order. */
  runs(inlines: readonly Inline[], format: RunFormat = {}): InlineRun[] {
    return inlines.flatMap((inline): InlineRun[] => {
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
          return this.#printed(inline, title, format);
        }
        case 'light':
          return [
            new TextRun({ ...format, style: STYLE.light[inline.light], text: LIGHT_MARK }),
            textRun(inline.text, format),
          ];
        case 'missing': {
          const title = this.#document.missing.get(inline.id)?.title ?? '';
          return this.#printed(inline, title, { ...format, highlight: HighlightColor.YELLOW });
        }
      }
    });
  }

  /** A control of this document's around a run: of a figure's text, or of a chart's drawing. */
  control(tag: string, title: string, run: XmlComponent): ContentControl {
    this.#controls += 1;
    return new ContentControl(this.#controls, tag, title, run);
  }

  #printed({ id, text }: { id: string; text: string }, title: string, format: RunFormat): InlineRun[] {
    return this.#comments.around(id, this.control(id, title, textRun(text, format)));
  }
}
