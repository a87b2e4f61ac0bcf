import { onlyReading } from '../number/onlyReading.js';
import type { PeriodColumns } from '../table/periodColumns.js';
import type { Reading, TargetRow } from '../progress.js';
import { readRate } from '../number/readCell.js';
import { columnsOf, sourceAt, type Table } from '../table/table.js';

/** The rates that a row states: its own, and those of its periods where each has one. */
export function ratesOfRow(
  table: Table,
  row: number,
  { series, ratesOfPeriods }: PeriodColumns,
): Pick<TargetRow, 'rate' | 'rates'> {
  const columns = columnsOf(table, 'rate');
  if (ratesOfPeriods.length === 0) return { rate: onlyReading(columns.map((column) => rateAt(table, row, column))) };
  const own = columns.filter((column) => !ratesOfPeriods.includes(column));
  const rates = series.flatMap(({ period, rate }) =>
    rate === null ? [] : [{ period, reading: rateAt(table, row, rate) }],
  );
  return { rate: onlyReading(own.map((column) => rateAt(table, row, column))), rates };
}

function rateAt(table: Table, row: number, column: number): Reading {
  const located = table.at(row, column);
  return readRate(located.cell, sourceAt(table, located));
}
