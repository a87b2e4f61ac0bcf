import type { LedgerSheet } from '../../progress/ledgerSheets.js';
import { isDay, type LedgerRow } from '../../progress/progress.js';
import { positionAt, shownAt } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import { columnsByField, isNumberField, STANDARD_COLUMNS, STATE_WORDS, type LedgerField } from '../ledgerColumns.js';
import { emptyGrid, withCells } from '../ledgerGrid.js';

/**
 * A row of a ledger that is kept outside of any workbook: numbers as digits, days as 2031-05-18, 状态 as the program
 * writes it; what could not be read as such is kept as it was written; empty where nothing is known.
 */
export type KeptRow = Readonly<Record<LedgerField, string>>;

/** The row as the program understood it, for keeping. */
export function keptRowOf(row: LedgerRow, { grid, tables }: Pick<LedgerSheet, 'grid' | 'tables'>): KeptRow {
  const { row: at } = positionAt(row.source.cell);
  const table = tables.find(({ rows }) => rows.includes(at));
  const columns: ReadonlyMap<LedgerField, number> = table === undefined ? new Map() : columnsByField(table);
  const shown = (field: LedgerField): string => {
    const column = columns.get(field);
    return column === undefined ? '' : shownAt(grid, at, column).trim();
  };
  const number = (field: 'number' | 'runningNumber' | 'key'): string => String(row[field] ?? shown(field));
  return {
    number: number('number'),
    runningNumber: number('runningNumber'),
    key: number('key'),
    headline: row.title === '' ? shown('headline') : row.title,
    kind: shown('kind'),
    period: shown('period'),
    date: isDay(row.date) ? row.date : shown('date'),
    status: row.state === null ? shown('status') : STATE_WORDS[row.state],
    file: shown('file'),
    id: row.id ?? '',
  };
}

/** Kept rows as a sheet, its headings in the first line. */
export function keptGrid(sheet: string, rows: readonly KeptRow[]): Grid {
  const head = STANDARD_COLUMNS.map(({ head: value }, column) => ({ row: 0, column, value }));
  const cells = rows.flatMap((row, at) =>
    STANDARD_COLUMNS.map(({ field }, column) => ({ row: at + 1, column, value: valueOf(row, field) })),
  );
  return withCells(emptyGrid(sheet), [...head, ...cells]);
}

/** The rows of such a sheet, blank ones too. */
export function rowsOfGrid(grid: Grid): KeptRow[] {
  return grid.cells.slice(1).map((_, at) => keptRow((_field, column) => shownAt(grid, at + 1, column)));
}

export function isBlankRow(row: KeptRow): boolean {
  return STANDARD_COLUMNS.every(({ field }) => row[field] === '');
}

/** The columns of a sheet of kept rows. */
export function columnOfField(field: LedgerField): number {
  return STANDARD_COLUMNS.findIndex((column) => column.field === field);
}

function keptRow(textOf: (field: LedgerField, column: number) => string): KeptRow {
  const at = (field: LedgerField): string => textOf(field, columnOfField(field));
  return {
    number: at('number'),
    runningNumber: at('runningNumber'),
    key: at('key'),
    headline: at('headline'),
    kind: at('kind'),
    period: at('period'),
    date: at('date'),
    status: at('status'),
    file: at('file'),
    id: at('id'),
  };
}

function valueOf(row: KeptRow, field: LedgerField): string | number {
  const text = row[field];
  return isNumberField(field) && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
