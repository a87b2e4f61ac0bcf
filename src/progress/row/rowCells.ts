import { isFilled } from '../../workbook/grid.js';
import { perObject } from '../perObject.js';
import { dateInCell } from '../time/dates.js';
import type { Role } from '../table/heading.js';
import type { CellSource, DatedCell } from '../progress.js';
import { cellOf, columnsOf, sourceAt, type Table } from '../table/table.js';

/** Who is responsible for a row, or the empty cell in which it should stand; neither where no column is for it. */
export function ownerOf(table: Table, row: number): { office: CellSource | null; officeBlank: CellSource | null } {
  // 牵头单位 and 责任科室 may be two columns, of which a row fills one.
  const columns = columnsOf(table, 'office');
  const cells = columns.map((column) => table.at(row, column));
  const filled = cells.find(({ cell }) => isFilled(cell));
  const [first] = cells;
  const blank =
    filled === undefined ? first : cells.find(({ cell }, at) => !isFilled(cell) && isKept(table, columns[at]));
  return {
    office: filled === undefined ? null : sourceAt(table, filled),
    officeBlank: blank === undefined ? null : sourceAt(table, blank),
  };
}

/** Of the rows that fill another column of owners, so many fill this one as well where it is kept beside it. */
const KEPT = 0.75;
const LEAST_ROWS = 4;

/** Whether a column of owners is filled in beside another: 责任科室 where 牵头单位 is always the bureau. */
function isKept(table: Table, column: number | undefined): boolean {
  const [others, both] = (column === undefined ? null : keptTogether(table).get(column)) ?? [0, 0];
  return others >= LEAST_ROWS && both >= KEPT * others;
}

/** For each column of owners, how many rows fill another, and how many of these fill it too. */
const keptTogether = perObject((table: Table): ReadonlyMap<number, readonly [number, number]> => {
  const columns = columnsOf(table, 'office');
  return new Map(
    columns.map((column) => {
      const others = table.rows.filter((row) =>
        columns.some((one) => one !== column && isFilled(table.at(row, one).cell)),
      );
      return [column, [others.length, others.filter((row) => isFilled(table.at(row, column).cell)).length]];
    }),
  );
});

/** The day in a row's cell of a role, null where the cell is empty or no column is for it. */
export function datedIn(table: Table, row: number, role: Role, date1904: boolean): DatedCell | null {
  const located = cellOf(table, row, role);
  if (located === null || !isFilled(located.cell)) return null;
  return { date: dateInCell(located.cell, table.year, date1904), source: sourceAt(table, located) };
}
