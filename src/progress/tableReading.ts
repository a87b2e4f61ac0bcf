import { isLedgerTable, isNewsTable } from './newsAndLedger.js';
import type { TableReading } from './progress.js';
import type { Table } from './table/table.js';
import { isTargetTable } from './row/targetRows.js';
import { isTaskTable } from './row/taskRows.js';

/**
 * What a table was taken for, so that a person can correct it.
 * @param isOfDistricts it was read as one with districts down its side, whatever its columns are
 */
export function tableReading(table: Table, isOfDistricts: boolean): TableReading {
  const { index, grid, year, header, rows, headings } = table;
  const use = isOfDistricts ? 'targets' : useOf(table);
  return { index, sheet: grid.sheet, year, header, rows, use, columns: headings };
}

/** Whether anything is read from a table, districts down its side apart. */
export function isUsed(table: Table): boolean {
  return useOf(table) !== 'none';
}

function useOf(table: Table): TableReading['use'] {
  if (table.list !== null) return 'list';
  if (isLedgerTable(table)) return 'ledger';
  if (isNewsTable(table)) return 'news';
  if (isTargetTable(table)) return isTaskTable(table) ? 'targets-and-tasks' : 'targets';
  return isTaskTable(table) ? 'tasks' : 'none';
}
