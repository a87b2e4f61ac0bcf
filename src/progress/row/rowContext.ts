import { isFilled } from '../../workbook/grid.js';
import type { Beside } from '../match/matchTarget.js';
import { columnsOf, filledIn, type Table } from '../table/table.js';

/**
 * Tells what stands beside each row's words: its unit and that of the headings, the year's target as
 * stated, its item column, and the banner above
 * it. Rows must be asked for from the top down.
 */
export function contextReader(table: Table): (row: number) => Beside {
  const units = new Set(FIGURES.flatMap((role) => columnsOf(table, role).map((column) => unitOf(table, column))));
  const [heading = null] = units.size === 1 ? units : [];
  let banner: string | null = null;
  let next = table.header.last + 1;
  return (row) => {
    for (; next < row; next++) banner = bannerIn(table, next) ?? banner;
    next = row + 1;
    return {
      unit: filledIn(table, row, 'unit')?.text ?? null,
      planned: filledIn(table, row, 'planned')?.text ?? null,
      heading,
      under: filledIn(table, row, 'item')?.text ?? banner,
    };
  };
}

const FIGURES = ['total', 'sum', 'period'] as const;

function unitOf(table: Table, column: number): string | null {
  const unit = table.headings.get(column)?.unit ?? null;
  return unit === null || unit === 'unknown' ? null : unit.name;
}

/** A banner is a row in which one cell says something. */
function bannerIn(table: Table, row: number): string | null {
  const filled = (table.grid.cells[row] ?? []).filter((cell) => isFilled(cell ?? null));
  return filled.length === 1 ? (filled[0]?.text ?? null) : null;
}
