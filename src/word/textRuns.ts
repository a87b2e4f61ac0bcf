import { TextRun, type IRunOptions } from 'docx';
import { element } from './element.js';

/**
 * Characters that stand in Latin fonts too, such as “ ” — … · ×: without the hint Word and WPS set them in the Latin
 * font, narrow and out of line with the text.
 */
const AMBIGUOUS = /[\u0080-\u024f\u0370-\u04ff\u2000-\u2bff]/;

/** How a run differs from its paragraph's style. */
export type RunFormat = Pick<IRunOptions, 'bold' | 'italics' | 'highlight' | 'size' | 'characterSpacing'>;

/** A run of text as it stands; `\n` is a line break. */
export function textRun(text: string, format: RunFormat = {}): TextRun {
  return new TextRun(runOptions(text, format));
}

/** What makes a run of a text. */
export function runOptions(text: string, format: RunFormat): IRunOptions {
  const hint = AMBIGUOUS.test(text) ? { font: { hint: 'eastAsia' } } : {};
  const [first = [], ...rest] = text.split('\n').map(pieces);
  return { ...format, ...hint, children: [...first, ...rest.flatMap((line) => [element('w:br', {}), ...line])] };
}

/** docx replaces `{list-1}` wherever it stands in the XML: a text must not hold one in one piece. */
function pieces(text: string): string[] {
  return text.split(/(?<=\{)/);
}
