import { isFilled } from '../../workbook/grid.js';
import { dateInCell } from '../time/dates.js';
import type { Role } from '../table/heading.js';
import type { CellSource, DatedCell } from '../progress.js';
import { cellOf, columnsOf, sourceAt, type Table } from '../table/table.js';

/** Who is responsible for a row, or the empty cell in which it should stand; neither where no column is for it. */
export function ownerOf(table: Table, row: number): { office: CellSource | null; officeBlank: CellSource | null } {
  // 牵头单位 and 责任科室 may be two columns, of which a row fills one.
  const cells = columnsOf(table, 'office').map((column) => table.at(row, column));
  const filled = cells.find(({ cell }) => isFilled(cell));
  const [first] = cells;
  return {
    office: filled === undefined ? null : sourceAt(table, filled),
    officeBlank: first === undefined || filled !== undefined ? null : sourceAt(table, first),
  };
}

/** The day in a row's cell of a role, null where the cell is empty or no column is for it. */
export function datedIn(table: Table, row: number, role: Role, date1904: boolean): DatedCell | null {
  const located = cellOf(table, row, role);
  if (located === null || !isFilled(located.cell)) return null;
  return { date: dateInCell(located.cell, table.year, date1904), source: sourceAt(table, located) };
}
