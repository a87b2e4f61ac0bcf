import { SIZE, em } from './measures.js';
import { CELL_PADDING } from './tableStyle.js';

/** Widths of a table's columns in twips, and the size of its text in half-points. */
export interface TableFit {
  widths: readonly number[];
  size: number;
}

interface Column {
  /** Its longest line, in characters. */
  natural: number;
  /** The longest number or word, which is not to be broken. */
  least: number;
}

/** Space that Word and LibreOffice put between Chinese and Latin, and a little more. */
const SLACK = 0.5;

/** Width in characters, with room for a substitute whose digits run wider than the Latin font's. */
function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character === '%' ? 0.9 : character < '\u0250' ? 0.56 : 1;
  return width;
}

/**
 * Columns that fill the line: 小四 where every cell then stands on one line, otherwise 五号. Narrow columns get what
 * they need, wide ones share the rest; a number is not broken while there is room.
 * @param columns texts of each column, its head first
 * @param width of the line, in twips
 */
export function fitColumns(columns: readonly (readonly string[])[], width: number): TableFit {
  const measured = columns.map(measure);
  const needs = (size: number): number =>
    measured.reduce((sum, { natural }) => sum + natural * em(size) + 2 * CELL_PADDING, 0);
  const size = needs(SIZE.小四) <= width ? SIZE.小四 : SIZE.五号;
  const shares = share(measured, (width - columns.length * 2 * CELL_PADDING) / em(size));
  return { widths: toTwips(shares, width), size };
}

function measure(texts: readonly string[]): Column {
  const longest = (parts: readonly string[]): number => Math.max(0, ...parts.map(cellWidth));
  const lines = texts.flatMap((text) => text.split('\n'));
  return {
    natural: Math.max(2, longest(lines)) + SLACK,
    least: Math.max(2, longest(lines.flatMap((line) => line.match(/[!-~]+/g) ?? []))) + SLACK,
  };
}

/** In characters, from the narrowest column up: each takes what it needs, at most an equal share of what is left. */
function share(columns: readonly Column[], width: number): number[] {
  const shares = columns.map(() => 0);
  let left = width;
  const order = [...columns.entries()].sort(([, a], [, b]) => a.natural - b.natural);
  for (const [rank, [index, { natural, least }]] of order.entries()) {
    const part = Math.max(least, Math.min(natural, left / (order.length - rank)));
    shares[index] = part;
    left -= part;
  }
  return shares;
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
