import type { Range } from '@e965/xlsx';
import { utils } from '@e965/xlsx';
import { readProgress } from '../../src/progress/readProgress.js';
import type { Entry, Progress, Reading, TargetRow } from '../../src/progress/progress.js';
import { findTables } from '../../src/progress/table/findTables.js';
import type { Table } from '../../src/progress/table/table.js';
import type { Grid, Workbook } from '../../src/workbook/workbook.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { plan } from '../seeds/seeds.js';
import { bookOf, bytesOf, onlyGrid, sheetOf, type Value } from '../workbook/books.js';

export { plan };

/** A sheet's rows, and its merges as A1 ranges. */
export interface SheetSpec {
  rows: readonly (readonly Value[])[];
  merges?: readonly string[];
  hiddenRows?: readonly number[];
}

/** A workbook that went through a file: built by SheetJS, written as .xlsx, read by the workbook stage. */
export function workbookOf(sheets: Readonly<Record<string, SheetSpec>>, name = '进展.xlsx'): Workbook {
  const built = Object.entries(sheets).map(([sheetName, { rows, merges = [], hiddenRows = [] }]) => {
    const sheet = sheetOf(rows);
    sheet['!merges'] = merges.map((range): Range => utils.decode_range(range));
    for (const row of hiddenRows) (sheet['!rows'] ??= [])[row] = { hidden: true };
    return [sheetName, sheet] as const;
  });
  return readWorkbook(bytesOf(bookOf(Object.fromEntries(built)), 'xlsx'), name);
}

export function gridOf(rows: SheetSpec['rows'], merges: readonly string[] = [], sheet = '指标'): Grid {
  return onlyGrid(workbookOf({ [sheet]: { rows, merges } }).sheets);
}

export function onlyTable(rows: SheetSpec['rows'], merges: readonly string[] = [], sheet = '指标'): Table {
  const [table, ...more] = findTables(gridOf(rows, merges, sheet), 2021, 0);
  if (table === undefined || more.length > 0)
    throw new Error(`expected one table, found ${table === undefined ? 0 : more.length + 1}`);
  return table;
}

/** What one sheet says about the plan of 2021. */
export function progressOf(rows: SheetSpec['rows'], merges: readonly string[] = [], sheet = '指标'): Progress {
  return readProgress(workbookOf({ [sheet]: { rows, merges } }), plan);
}

/** `9-2 2021-09-30 38`, an entry a line. */
export function entriesOf({ entries }: Pick<Progress, 'entries'>): string[] {
  return entries.map(entryText);
}

export function entryText({ target, asOf, value }: Entry): string {
  return `${target} ${asOf} ${value}`;
}

/** The value, or the doubt in brackets. */
export function readingText(reading: Reading | null): string | null {
  if (reading === null) return null;
  return reading.ok ? reading.value : `(${reading.doubt})`;
}

/** The one row that speaks of a target. */
export function rowOf(progress: Progress, target: string): TargetRow {
  const [row, ...more] = progress.rows.filter((one) => one.target === target);
  if (row === undefined || more.length > 0)
    throw new Error(`expected one row of ${target}, found ${row === undefined ? 0 : more.length + 1}`);
  return row;
}
