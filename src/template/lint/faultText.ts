import type { LintFault } from './fault.js';

/** Columns of a terminal that a line may take; a longer one is cut around the fault. */
const WIDEST = 100;
/** How many columns before the fault are kept of a line that is cut. */
const KEPT_BEFORE = 36;
/** More marks than this say no more. */
const MOST_MARKS = 60;

/** Characters that take two columns, by Unicode's East Asian Width: ideographs, full-width forms, kana, pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Quotation marks, dashes, dots: a terminal with a Chinese font shows them as wide as ideographs. */
const WIDE_IN_CHINESE = /[\u00b7\u2014\u2018\u2019\u201c\u201d\u2026]/;

/**
 * A fault as a terminal shows it: file:line:column and words, then the line, and under it marks under what is at fault.
 * Wide characters before it are padded by the wide space, so that the marks stand right in any font.
 */
export function faultText({ file, line, column, endColumn, severity, what, advice, text }: LintFault): string {
  const head = `${file}:${line}:${column}：${severity === 'warning' ? '（提醒）' : ''}${what}${advice}`;
  if (text.trim() === '') return head;
  const { before, marked, after } = cut(text, column - 1, endColumn - 1);
  const pad = Array.from(before, (character) => (widthOf(character) === 2 ? '\u3000' : ' ')).join('');
  const marks = Math.max(1, Math.min(MOST_MARKS, columns(marked)));
  return `${head}\n  ${before}${marked}${after}\n  ${pad}^${'~'.repeat(marks - 1)}`;
}

/** The line in three, shortened with … where it is too long. */
function cut(text: string, from: number, to: number): { before: string; marked: string; after: string } {
  const plain = (piece: string): string => piece.replace(/\p{Cc}/gu, ' ');
  const [before, marked, after] = [text.slice(0, from), text.slice(from, to), text.slice(to)].map(plain) as [
    string,
    string,
    string,
  ];
  if (columns(text) <= WIDEST) return { before, marked, after };
  const shortBefore = columns(before) <= KEPT_BEFORE ? before : `…${fromEnd(before, KEPT_BEFORE)}`;
  const shortMarked = fromStart(marked, MOST_MARKS);
  const room = Math.max(8, WIDEST - columns(shortBefore) - columns(shortMarked));
  const shortAfter = shortMarked === marked ? fromStart(after, room) : '';
  return { before: shortBefore, marked: shortMarked, after: shortAfter };
}

function fromStart(text: string, most: number): string {
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
    if (width > most) return `${kept}…`;
    kept += character;
  }
  return kept;
}

function fromEnd(text: string, most: number): string {
  const [characters, limit] = [Array.from(text.slice(-2 * most)), most];
  let [width, at] = [0, characters.length];
  while (at > 0 && width + widthOf(characters[at - 1] ?? '') <= limit) width += widthOf(characters[(at -= 1)] ?? '');
  return characters.slice(at).join('');
}

function columns(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): 1 | 2 {
  return WIDE.test(character) || WIDE_IN_CHINESE.test(character) ? 2 : 1;
}
