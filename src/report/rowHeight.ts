import type { CellObject } from 'write-excel-file/universal';

/** Points that a line of the body font takes, and what is left free above and below the lines. */
const LINE = 13.5;
const PADDING = 4.5;

/** Excel's limit. */
const HIGHEST = 409;

/** What a line of Chinese loses at its end, where a character or a word no longer fits, in digits. */
const LOSS = 2;

/** Chinese characters, full-width signs, quotes and dashes are two digits wide in a Chinese font. */
const WIDE = /[\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]|\p{Extended_Pictographic}/u;

/**
 * Height of a row in points, so that all of its wrapped texts can be seen; it is written down because not every
 * spreadsheet program measures a row that has none when it opens a file.
 * @param widths of the columns, in digits
 */
export function rowHeight(cells: readonly CellObject[], widths: readonly number[]): number {
  const lines = cells.map(({ value }, index) => (typeof value === 'string' ? linesOf(value, widths[index] ?? 0) : 1));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + PADDING);
}

function linesOf(text: string, width: number): number {
  const room = Math.max(2, width - LOSS);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += WIDE.test(character) ? 2 : 1;
  return width;
}
