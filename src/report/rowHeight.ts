import type { CellObject } from 'write-excel-file/universal';

/** Points that a line of the body font takes, and what is left free above and below the lines. */
const LINE = 13.5;
const PADDING = 4.5;

/** Excel's limit. */
const HIGHEST = 409;

/** What the frame of a cell takes of its width, in digits. */
const FRAME = 1;

/** Chinese characters, full-width signs, quotes and dashes are two digits wide in a Chinese font. */
const WIDE = /[\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]|\p{Extended_Pictographic}/u;

/** What is not broken at the end of a line: a Latin word, or one character with the marks that may not begin a line. */
const PIECE = /[\x21-\x7e]+|[^\x21-\x7e][，。；：、！？”’）》』」…—]*/gu;

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
  const room = Math.max(2, width - FRAME);
  return text.split('\n').reduce((lines, line) => lines + wrapped(line, room), 0);
}

/** The lines that a text is broken into, as a spreadsheet does it. */
function wrapped(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(PIECE)) {
    const width = widthOf(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
    // What is longer than a line is broken within.
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}

function widthOf(piece: string): number {
  let width = 0;
  for (const character of piece) width += WIDE.test(character) ? 2 : 1;
  return width;
}
