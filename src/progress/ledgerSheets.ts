import type { Plan } from '../plan/plan.js';
import type { Grid, Workbook } from '../workbook/workbook.js';
import { overlaid, type Mapping } from './mapping/mapping.js';
import { mappingInSheet } from './mapping/mappingSheet.js';
import { isLedgerTable, readLedger } from './newsAndLedger.js';
import type { LedgerRow, TableReading } from './progress.js';
import { tablesOf } from './table/tablesOf.js';
import { tableReading } from './tableReading.js';

/** What a sheet has of the ledger of the plan's year. */
export interface LedgerSheet {
  grid: Grid;
  tables: readonly TableReading[];
  rows: readonly LedgerRow[];
}

/**
 * Reads the ledger in one sheet of a workbook, which may have changed since the others were read.
 * @throws InputError `mapping` where the mapping no longer fits the sheet
 */
export function readLedgerSheet(grid: Grid, workbook: Workbook, plan: Plan, mapping: Mapping | null): LedgerSheet {
  const given = overlaid(mapping, mappingInSheet(workbook, plan));
  const ofSheet = given.sheets.filter(({ sheet }) => sheet.trim() === grid.sheet.trim());
  if (ofSheet.some(({ tables }) => tables.length === 0)) return { grid, tables: [], rows: [] };
  const tables = tablesOf({ ...workbook, sheets: [grid] }, plan, { sheets: ofSheet }).filter(
    (table) => table.list === null && table.year === plan.year && isLedgerTable(table),
  );
  return {
    grid,
    tables: tables.map((table) => tableReading(table, false)),
    rows: tables.flatMap((table) => readLedger(table, workbook.date1904)),
  };
}
