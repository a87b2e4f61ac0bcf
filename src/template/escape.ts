import { cleanText } from '../xmlText.js';

/** What stands for a line break inside a value: Markdown reads it as text, not as the end of a line. */
const LINE_SEPARATOR = '\u2028';

const LINE_BREAK = /\r\n|[\n\r\v\u2028]/g;

/**
 * A value as it can stand on a page: every line break is one U+2028; a character that XML 1.0 cannot hold and half of
 * a surrogate pair is U+FFFD; all else is untouched.
 */
export function normalizeText(text: string): string {
  return cleanText(text.replace(LINE_BREAK, LINE_SEPARATOR));
}

/**
 * Text that CommonMark, with GFM tables and directives, reads as exactly `normalizeText(text)` wherever it stands in a
 * line: no markup begins or ends in it. It is not for a link's destination or a directive's attribute, where Markdown
 * has other rules.
 */
export function escapeMarkdown(text: string): string {
  return normalizeText(text)
    .replace(/[!-/:-@[-`{-~]/g, (mark, at: number, whole: string) => (isHarmless(mark, at, whole) ? mark : `\\${mark}`))
    .replace(/^\s+|\s+$|\t/g, (spaces) => Array.from(spaces, reference).join(''));
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
