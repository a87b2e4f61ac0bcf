import { lettersOf, positionAt, shownAt, throughMerges, type Located } from './grid.js';
import type { Workbook } from './workbook.js';

/** A cell with its neighbours, as one sees it in a spreadsheet. */
export interface Excerpt {
  /** What the cell shows, empty where it is blank. */
  text: string;
  /** The first words of its row, where they lie outside the excerpt; empty where there are none. */
  rowWords: string;
  /** Letters of the columns. */
  columns: readonly string[];
  rows: readonly {
    /** 1-based, as the spreadsheet counts them. */
    number: number;
    /** A merged area is one, `span` columns wide. */
    cells: readonly ExcerptCell[];
  }[];
}

export interface ExcerptCell {
  text: string;
  span: number;
  /** It is the cell that was asked for. */
  asked: boolean;
}

/** Rows above and below the cell, and columns of the excerpt. */
const ROWS_AROUND = 1;
const WIDTH = 5;

/** What stands around a cell; null where the workbook has no such sheet. */
export function excerptOf(workbook: Workbook, place: { sheet: string; cell: string }): Excerpt | null {
  const grid = workbook.sheets.find(({ sheet }) => sheet === place.sheet);
  if (grid === undefined) return null;
  const { row, column } = positionAt(place.cell);
  const at = throughMerges(grid);
  const first = Math.max(0, Math.min(column - Math.floor(WIDTH / 2), grid.columnCount - WIDTH));
  const columns = Array.from({ length: WIDTH }, (_, index) => first + index);
  const top = Math.max(0, row - ROWS_AROUND);
  const rows = Array.from({ length: row + ROWS_AROUND - top + 1 }, (_, index) => top + index);
  const before = Array.from({ length: first }, (_, index) => shownAt(grid, row, index).trim());
  return {
    text: at(row, column).cell?.text ?? '',
    rowWords: before.filter((text) => text !== '' && !/^[\d.]+$/.test(text)).join(' '),
    columns: columns.map(lettersOf),
    rows: rows.map((r) => ({
      number: r + 1,
      cells: cellsOf(
        columns.map((c) => at(r, c)),
        at(row, column),
      ),
    })),
  };
}

/** Neighbours that are one merged area become one cell. */
function cellsOf(located: readonly Located[], asked: Located): ExcerptCell[] {
  const areas: { at: Located; span: number }[] = [];
  for (const at of located) {
    const last = areas.at(-1);
    if (last !== undefined && isSame(last.at, at)) last.span += 1;
    else areas.push({ at, span: 1 });
  }
  return areas.map(({ at, span }) => ({ text: at.cell?.text ?? '', span, asked: isSame(at, asked) }));
}

function isSame(one: Located, other: Located): boolean {
  return one.row === other.row && one.column === other.column;
}
