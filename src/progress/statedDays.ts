import { endOf } from '../plan/period.js';
import { addressOf } from '../workbook/grid.js';
import { allInText } from './time/asOf.js';
import { halfWidth } from './number/halfWidth.js';
import { linesAbove } from './table/linesAbove.js';
import type { StatedDay } from './progress.js';
import type { Table } from './table/table.js';

/**
 * The days that a workbook gives for itself: in the lines above the tables that are read, and in its file name. Of a table
 * of another year, which is not, it is the end of that year.
 * @param tables those that are read, and those that would be if they were of the year
 */
export function statedDays(name: string, year: number, tables: readonly Table[]): StatedDay[] {
  const inName = allInText(name.replace(/\.[^.]*$/, ''), year)
    .filter(({ strength }) => strength !== 'filed')
    .map(({ date, strength }): StatedDay => ({ day: date, strength, source: null }));
  // A title over two tables that stand side by side is said of both.
  const byCell = new Map<string, StatedDay>();
  for (const table of tables) {
    for (const stated of table.year === year ? table.statedDays : [endOfOtherYear(table)])
      byCell.set(`${stated.source?.sheet ?? ''}!${stated.source?.cell ?? ''} ${stated.day} ${stated.strength}`, stated);
  }
  return [...byCell.values(), ...inName];
}

/** The line that names the year; where it is the sheet's name that does, the table's first cell stands for it. */
function endOfOtherYear(table: Table): StatedDay {
  const { grid, header, span, year } = table;
  const line = linesAbove(table).find(({ text }) => halfWidth(text).includes(String(year)));
  const first = { sheet: grid.sheet, cell: addressOf(header.first, span.left), text: grid.sheet };
  return { day: endOf({ kind: 'year', year, index: 1 }), strength: 'period', source: line ?? first };
}
