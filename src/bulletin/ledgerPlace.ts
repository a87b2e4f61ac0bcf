import type { LedgerSheet } from '../progress/ledgerSheets.js';
import type { LedgerRow, TableReading } from '../progress/progress.js';
import { addressOf, positionAt, shownAt } from '../workbook/grid.js';
import type { Grid } from '../workbook/workbook.js';
import { columnsByField, ID_HEAD, type LedgerField } from './ledgerColumns.js';
import type { LedgerNow } from './ledgerNow.js';

/** Where a row of the ledger stands. */
export interface RowPlace {
  sheet: LedgerSheet;
  table: TableReading;
  /** 0-based. */
  row: number;
}

/** The place of a row that was read from these sheets. */
export function placeOfRow({ source }: LedgerRow, { sheets }: Pick<LedgerNow, 'sheets'>): RowPlace {
  const { row } = positionAt(source.cell);
  const sheet = sheets.find(({ grid }) => grid.sheet === source.sheet);
  const table = sheet?.tables.find(({ rows }) => rows.includes(row));
  if (sheet === undefined || table === undefined) throw new Error(`no ledger at ${source.sheet}!${source.cell}`);
  return { sheet, table, row };
}

/** The columns of a ledger, with one for the ids even where it has none yet. */
export interface FieldColumns {
  columns: ReadonlyMap<LedgerField, number>;
  /** Where the heading of the ids is to be written; null where it is there, or has no room. */
  newHead: { row: number; column: number; value: string } | null;
}

/** The columns of a ledger; a new one for the ids goes to its right end, if all is blank there down to a row. */
export function fieldColumns({ grid }: LedgerSheet, table: TableReading, lastRow: number): FieldColumns {
  const columns = columnsByField(table);
  if (columns.has('id')) return { columns, newHead: null };
  const column = Math.max(...table.columns.keys()) + 1;
  const { first, last } = table.header;
  const below = Math.max(lastRow, ...table.rows);
  const isMerged = grid.merges.some(
    ({ top, bottom, left, right }) => top <= below && bottom >= first && left <= column && right >= column,
  );
  const rows = Array.from({ length: below - first + 1 }, (_, at) => first + at);
  if (isMerged || rows.some((row) => shownAt(grid, row, column) !== '')) return { columns, newHead: null };
  return { columns: new Map([...columns, ['id', column]]), newHead: { row: last, column, value: ID_HEAD } };
}

/** What the headings and some rows of a ledger show: where they show something else, it has changed meanwhile. */
export function shownIn(
  grid: Grid,
  table: TableReading,
  rows: readonly number[],
  more: readonly (number | undefined)[],
): Map<string, string> {
  const columns = [...table.columns.keys(), ...more.flatMap((column) => column ?? [])];
  return new Map(
    [table.header.last, ...rows].flatMap((row) =>
      columns.map((column): [string, string] => [addressOf(row, column), shownAt(grid, row, column)]),
    ),
  );
}
