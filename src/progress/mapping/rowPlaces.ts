import { maxBy } from 'es-toolkit/array/maxBy';
import { grouped } from '../grouped.js';
import type { CellSource, TargetRow, TaskRow } from '../progress.js';
import { positionAt } from '../../workbook/grid.js';
import type { Table } from '../table/table.js';

/** Finds the table that a cell of a row stands in. */
export function tableFinder(tables: readonly Table[]): (cell: CellSource, row: number) => Table | undefined {
  const sheets = grouped(tables, ({ grid }) => grid.sheet);
  return (cell, row) => {
    const { column } = positionOf(cell);
    return sheets.get(cell.sheet)?.find(({ header, span, rows }) => {
      const isBeside = column < span.left || column > span.right;
      return !isBeside && row > header.last && row <= (rows.at(-1) ?? header.last);
    });
  };
}

/**
 * A cell in each row that a target was read from, one a sheet. A label may be merged down from a row above: the row itself
 * is the lowest that anything was read from. What was made of other rows, or of districts, tells of no row.
 */
export function rowsOfTarget({
  from,
  label,
  planned,
  total,
  rate,
  periods,
  amounts,
  status,
  office,
}: TargetRow): CellSource[] {
  if (from !== 'row') return [];
  const readings = [planned, total, rate, ...[...periods, ...amounts].map(({ reading }) => reading)];
  const read = readings.flatMap((reading) =>
    reading === null || (reading.ok && reading.made !== undefined) ? [] : [reading.source],
  );
  const cells = [label, status, office, ...read].filter((cell) => cell !== null);
  return [...grouped(cells, ({ sheet }) => sheet).values()].flatMap(
    (own) => maxBy(own, (cell) => positionOf(cell).row) ?? [],
  );
}

/** The row of the sheet (0-based) in which a task stands. */
export function rowOfTask(task: TaskRow): number {
  const { label, office, officeBlank, status, deadline, updated, progress, problems, next } = task;
  const passages = [...progress, ...problems, ...next].map(({ source }) => source);
  return lowest([label, office, officeBlank, status, deadline?.source, updated?.source, ...passages]);
}

function lowest(sources: readonly (CellSource | null | undefined)[]): number {
  return sources.reduce((row, source) => (source == null ? row : Math.max(row, positionOf(source).row)), 0);
}

/** The position (0-based) of an A1 address. */
export function positionOf({ cell }: CellSource): { row: number; column: number } {
  return positionAt(cell);
}
