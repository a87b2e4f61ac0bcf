import type { ParsedTemplate } from '../parsed.js';
import { fixedTextOf } from './fixedText.js';

/** A line of the fixed text, and where it stands in the template. */
export interface FixedLine {
  text: string;
  /** 1-based. */
  line: number;
  /** The line as the template has it. */
  source: string;
}

/** A line of tags alone that print nothing of their own: nothing is left of it. */
const STANDALONE = /^\s*\{\{~?(?:[#/^!]|else\b)/;

/** The fixed text of a template as lines of Markdown: characters stand for what tags print, of all ways through it. */
export function fixedLines(template: ParsedTemplate): FixedLine[] {
  const { lines, sourceLines } = fixedTextOf(template);
  return lines.flatMap((text, at) => {
    const source = sourceLines[at] ?? '';
    return STANDALONE.test(source) && !/[^\s\ufffc]/.test(text) ? [] : [{ text, line: at + 1, source }];
  });
}
