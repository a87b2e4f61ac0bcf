import { cleanText } from '../xmlText.js';
import { PRINTED } from './rendered.js';

/** What stands for a line break inside a value: Markdown reads it as text, not as the end of a line. */
const LINE_SEPARATOR = '\u2028';

/** Mandatory breaks of Unicode (UAX #14: BK, CR, LF, NL) but the form feed, which XML cannot hold. */
const LINE_BREAK = /\r\n|[\n\r\v\u0085\u2028\u2029]/g;

/**
 * A value as it can stand on a page: every line break is one U+2028; a character that XML 1.0 cannot hold, half of a
 * surrogate pair and the mark of printed links is U+FFFD; all else is untouched.
 */
export function normalizeText(text: string): string {
  return withoutMark(cleanText(text.replace(LINE_BREAK, LINE_SEPARATOR)));
}

/** The same with `\n` for a line break, as it is read back from a page. */
export function printedText(text: string): string {
  return normalizeText(text).replaceAll(LINE_SEPARATOR, '\n');
}

/** The text with U+FFFD for the mark of printed links, which is the printer's alone. */
export function withoutMark(text: string): string {
  return text.replaceAll(PRINTED, '\ufffd');
}

/**
 * Text that CommonMark, with GFM tables and directives, reads as exactly `normalizeText(text)` wherever it stands in a
 * line: no markup begins or ends in it. It is not for a link's destination or a directive's attribute, where Markdown
 * has other rules.
 */
export function escapeMarkdown(text: string): string {
  const escaped = normalizeText(text).replace(/[!-/:-@[-`{-~]/g, (mark, at: number, whole: string) =>
    isHarmless(mark, at, whole) ? mark : `\\${mark}`,
  );
  // Not by /\s+$/, which looks at a long run of spaces inside the text once for each of them.
  const inner = escaped.trimStart();
  const start = escaped.length - inner.length;
  const end = start + inner.trimEnd().length;
  const references = (part: string): string => Array.from(part, reference).join('');
  return (
    references(escaped.slice(0, start)) +
    escaped.slice(start, end).replaceAll('\t', reference) +
    references(escaped.slice(end))
  );
}

/** Punctuation that never begins or ends markup is left bare, so that a rendered template stays readable. */
function isHarmless(mark: string, at: number, whole: string): boolean {
  if ('%,/?\'"@'.includes(mark)) return true;
  // 99.5 and 2021-09: a list marker needs a space after it, a thematic break or an underline stands alone on its line.
  return (mark === '.' || mark === '-') && isAlphanumeric(whole[at - 1]) && isAlphanumeric(whole[at + 1]);
}

function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /^[0-9A-Za-z]$/.test(character);
}

/** Spaces at an end would be trimmed, or keep `**` beside them from being bold; as a reference they are text. */
function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
