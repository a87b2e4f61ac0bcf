import { balanced, lineCount, type Column } from './columnShares.js';
import { CELL_PADDING, ROW_PADDING, SIZE, TABLE_LINE, em } from './measures.js';

/** Widths of a table's columns in twips, the size of its text in half-points, and the height of its lines in twips. */
export interface TableFit {
  widths: readonly number[];
  size: number;
  line: number;
}

/** Two columns of texts that get less than so many characters of 五号 are narrow and high: such a table is set smaller. */
const READABLE = 12;
const SMALL_LINE = 270;

/** Sizes of a table that is to stand on one page, down to 8 pt, and the least height of a line for one of its size. */
const PAGE_SIZES = [SIZE.小四, SIZE.五号, SIZE.小五, 17, 16] as const;
const TIGHT = 1.2;

/**
 * Columns that fill the line: 小四 where every cell then stands on one line, otherwise 五号, 小五 for a table
 * crowded with text. Narrow columns get what they need, wide ones share the rest; a number is not broken while there is room.
 * @param columns texts of each column, its head first
 * @param width of the line, in twips
 */
export function fitColumns(columns: readonly (readonly string[])[], width: number): TableFit {
  const measured = columns.map(measure);
  const needs = (size: number): number =>
    measured.reduce((sum, { natural }) => sum + natural * em(size) + 2 * CELL_PADDING, 0);
  const common = needs(SIZE.小四) <= width ? SIZE.小四 : SIZE.五号;
  const widths = widthsAt(measured, width, common);
  if (!isCrowded(measured, widths)) return { widths, size: common, line: TABLE_LINE };
  return { widths: widthsAt(measured, width, SIZE.小五), size: SIZE.小五, line: SMALL_LINE };
}

/** A long head over numbers makes no column of texts. */
function isCrowded(columns: readonly Column[], widths: readonly number[]): boolean {
  const narrow = columns.filter(({ cells: [, ...texts] }, index) => {
    const room = ((widths[index] ?? 0) - 2 * CELL_PADDING) / em(SIZE.五号);
    return room < READABLE && texts.some((lines) => lines.some((line) => line > room));
  });
  return narrow.length > 1;
}

/**
 * The same for a table that stands on a page of its own: the largest text, and then the widest lines, with which all its
 * rows stand on it. One that is too long for any goes on, as other tables do.
 * @param height of the room for head and rows, in twips
 */
export function fitToPage(columns: readonly (readonly string[])[], width: number, height: number): TableFit {
  const measured = columns.map(measure);
  const rows = columns[0]?.length ?? 0;
  for (const size of PAGE_SIZES) {
    const widths = widthsAt(measured, width, size);
    const rooms = widths.map((one) => (one - 2 * CELL_PADDING) / em(size));
    const line = Math.floor((height - rows * ROW_PADDING) / lineCount(measured, rooms));
    if (line >= em(size) * TIGHT) return { widths, size, line: Math.min(line, TABLE_LINE) };
  }
  return fitColumns(columns, width);
}

/** Space that Word and LibreOffice put between Chinese and Latin, and a little more. */
const SLACK = 0.5;

/** Width in characters, with room for a substitute whose digits run wider than the Latin font's. */
function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character === '%' ? 0.9 : character < '\u0250' ? 0.56 : 1;
  return width;
}

function measure(texts: readonly string[]): Column {
  const cells = texts.map((text) => text.split('\n').map((line) => cellWidth(line) + SLACK));
  const words = texts.flatMap((text) => text.match(/[!-~]+/g) ?? []);
  return {
    cells,
    natural: Math.max(2 + SLACK, ...cells.flat()),
    least: Math.max(2, ...words.map(cellWidth)) + SLACK,
  };
}

function widthsAt(columns: readonly Column[], width: number, size: number): number[] {
  return toTwips(balanced(columns, (width - columns.length * 2 * CELL_PADDING) / em(size)), width);
}

/** Whole twips in the shares' proportion whose sum is the line; what rounding leaves goes to the widest. */
function toTwips(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, part) => sum + part, 0);
  const free = width - shares.length * 2 * CELL_PADDING;
  const widths = shares.map((part) => Math.floor((part / total) * free) + 2 * CELL_PADDING);
  const widest = widths.indexOf(Math.max(...widths));
  const rest = width - widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part, index) => (index === widest ? part + rest : part));
}
