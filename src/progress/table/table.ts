import { addressOf, isFilled, type Located } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import type { Header } from './header.js';
import type { Heading, Role } from './heading.js';
import type { MappedList, RowUse } from '../mapping/mapping.js';
import type { CellSource } from '../progress.js';
import type { Span } from './sheetRows.js';
import type { TableTitle } from './titleLines.js';

/** A table found in a sheet: its columns by what their headings say, and the rows that hold data. */
export interface Table extends TableTitle {
  /** Counted from 0 in the order of sheets and rows. */
  index: number;
  grid: Grid;
  /** Rows of the header, both inclusive. */
  header: { first: number; last: number };
  /** Its columns of the sheet, and blank ones around them. */
  span: Span;
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
  /** The target that is counted or summed from the rows, where a mapping says that they are its list. */
  list: MappedList | null;
  /** Rows of which a mapping says what they are, and what to call that as evidence; null where no mapping names the sheet. */
  mapped: { rows: ReadonlyMap<number, RowUse>; evidence: string } | null;
}

/** Whether a position of a sheet is in a merged area. */
export function mergedIn(grid: Grid): Table['isMerged'] {
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

/** The columns of each role. */
export function byRole({ headings }: Pick<Header, 'headings'>): Map<Role, number[]> {
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
