import type { Plan } from '../../plan/plan.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import { withRolesOfSiblings } from './blankTables.js';
import { districtColumn } from '../district/districtColumn.js';
import { listFinder } from '../list/lists.js';
import { withLooseTables } from './looseTables.js';
import { mappedSheets, mappedTables } from '../mapping/mappedTables.js';
import { overlaid, type Mapping } from '../mapping/mapping.js';
import { isSettingsSheet, mappingInSheet } from '../mapping/mappingSheet.js';
import { findTables } from './findTables.js';
import type { Table } from './table.js';
import { rowRolesColumn } from '../row/targetsAcross.js';

/**
 * The tables of all sheets: as a mapping has them where it names a sheet, otherwise as they are found.
 * @throws InputError `mapping` where a mapping fits neither plan nor workbook
 */
export function tablesOf(workbook: Workbook, plan: Plan, mapping: Mapping | null): Table[] {
  const mapped = mappedSheets(workbook, overlaid(mapping, mappingInSheet(workbook, plan)));
  const listIn = listFinder(plan);
  const tables: Table[] = [];
  for (const grid of workbook.sheets) {
    if (isSettingsSheet(grid)) continue;
    const given = mapped.get(grid.sheet);
    const first = tables.length;
    const found =
      given === undefined
        ? foundTables(grid, plan.year, workbook.date1904, listIn)
        : mappedTables(grid, given, first, workbook.date1904);
    for (const [at, table] of found.entries()) tables.push({ ...table, index: first + at });
  }
  return withRolesOfSiblings(tables);
}

/** The tables that a sheet shows by their headings, and those that are lists of which a target is counted. */
function foundTables(grid: Grid, year: number, date1904: boolean, listIn: (table: Table) => Table['list']): Table[] {
  const isLoose = (table: Table): boolean =>
    listIn(table) !== null || districtColumn(table) !== null || rowRolesColumn(table) !== null;
  const tables = withLooseTables(findTables(grid, year, 0, date1904), grid, year, date1904, isLoose);
  return tables.map((table) => ({ ...table, list: listIn(table) }));
}
