import { addressOf, isFilled, throughMerges, type Located } from '../workbook/grid.js';
import type { Grid } from '../workbook/workbook.js';
import { filledCells, headerFinder, type Header } from './header.js';
import type { Heading, Role } from './heading.js';
import type { CellSource } from './progress.js';
import { isParticulars, readTitle, type TableTitle } from './titleLines.js';

/** A table found in a sheet: its columns by what their headings say, and the rows that hold data. */
export interface Table extends TableTitle {
  /** Counted from 0 in the order of sheets and rows. */
  index: number;
  grid: Grid;
  /** By column of the sheet. */
  headings: ReadonlyMap<number, Heading>;
  /** Columns of a role, from left to right. */
  columns: ReadonlyMap<Role, readonly number[]>;
  /** Rows of the sheet with more than one filled cell, below the header. */
  rows: readonly number[];
  /** Sees through merges. */
  at: (row: number, column: number) => Located;
  /** Whether a position is in a merged area. */
  isMerged: (row: number, column: number) => boolean;
}

/** A title has a few lines; a sheet of prose has thousands. */
const MOST_LINES = 12;

/** Finds the tables of a sheet, wherever they stand; `firstIndex` numbers them across the workbook. */
export function findTables(grid: Grid, year: number, firstIndex: number): Table[] {
  const at = throughMerges(grid);
  const isMerged = mergedIn(grid);
  const headers = headerFinder(grid, at, year);
  const tables: Table[] = [];
  let above: string[] = [];
  /** Where rows of data go: to no table before the first header, and below one that is not understood. */
  let open: { table: Table | null; rows: number[] } | null = null;
  for (let row = 0; row < grid.rowCount; row++) {
    const texts = filledCells(grid, row).map(({ text }) => text);
    if (texts.length === 0) continue;
    const title = headers.mayBegin(row) ? readTitle(above, grid.sheet, year, tables.at(-1) ?? null) : null;
    const header = title === null ? null : headers.at(row, title.year);
    if (header !== null && title !== null) {
      row = header.lastRow;
      // A header that is printed again on the next page goes on with the same table.
      if (open?.table != null && above.length === 0 && sameHeadings(open.table, header)) continue;
      const rows: number[] = [];
      const index = firstIndex + tables.length;
      const table = { ...title, index, grid, headings: header.headings, columns: byRole(header), rows, at, isMerged };
      tables.push(table);
      open = { table, rows };
      above = [];
    } else if (open === null || texts.length === 1 || isParticulars(texts)) {
      above = [...above, ...texts].slice(-MOST_LINES);
    } else {
      above = [];
      if (headers.isUnknown(row)) open = { table: null, rows: [] };
      else open.rows.push(row);
    }
  }
  return tables;
}

function mergedIn(grid: Grid): Table['isMerged'] {
  const columns = new Map<number, Set<number>>();
  for (const { top, bottom, left, right } of grid.merges) {
    for (let column = left; column <= right; column++) {
      const rows = columns.get(column) ?? new Set();
      for (let row = top; row <= bottom; row++) rows.add(row);
      columns.set(column, rows);
    }
  }
  return (row, column) => columns.get(column)?.has(row) === true;
}

function sameHeadings(table: Table, { headings }: Header): boolean {
  return (
    headings.size === table.headings.size &&
    [...headings].every(([column, { text }]) => table.headings.get(column)?.text === text)
  );
}

function byRole({ headings }: Header): Map<Role, number[]> {
  const columns = new Map<Role, number[]>();
  for (const [column, { role }] of headings) {
    if (role !== null) columns.set(role, [...(columns.get(role) ?? []), column]);
  }
  return columns;
}

/** Columns of a role, from left to right. */
export function columnsOf(table: Table, role: Role): readonly number[] {
  return table.columns.get(role) ?? [];
}

/** Whether the table has a column of each role. */
export function hasRoles(table: Table, ...roles: readonly Role[]): boolean {
  return roles.every((role) => table.columns.has(role));
}

/** The cell of a row in the first column of a role, seen through merges; null where there is no such column. */
export function cellOf(table: Table, row: number, role: Role): Located | null {
  const column = columnsOf(table, role)[0];
  return column === undefined ? null : table.at(row, column);
}

/** The source of a row's cell in the first column of a role, null where it shows nothing. */
export function filledIn(table: Table, row: number, role: Role): CellSource | null {
  const located = cellOf(table, row, role);
  return located !== null && isFilled(located.cell) ? sourceAt(table, located) : null;
}

/** The source that a position is. */
export function sourceAt(table: Table, { row, column, cell }: Located): CellSource {
  return { sheet: table.grid.sheet, cell: addressOf(row, column), text: cell?.error ?? cell?.text ?? '' };
}
