import { endOf } from '../../plan/period.js';
import { onlyReading } from '../number/onlyReading.js';
import type { PeriodColumn, PeriodColumns } from './periodColumns.js';
import type { Reading, TargetRow } from '../progress.js';

/** The figure of a period: that of the whole, or of the one column there is; columns of different things are no certain answer. */
export function readPeriod({ column, beside, isWhole }: PeriodColumn, read: (column: number) => Reading): Reading {
  const own = read(column);
  if (isWhole || beside.length === 0) return own;
  const all = [own, ...beside.map((one) => read(one.column))];
  const first = all.find((reading) => reading.ok);
  if (first === undefined || beside.every(({ name }) => name === '')) return onlyReading(all) ?? own;
  const among = [...new Set(all.filter(({ ok }) => ok).map(({ source }) => source.text))];
  return { ok: false, doubt: 'ambiguous', among, source: first.source };
}

/** A row with the districts of its last filled period as the parts of that period's total, where nothing else gives a total. */
export function withPeriodParts(
  row: TargetRow,
  { series, measure }: PeriodColumns,
  read: (column: number) => Reading,
): TargetRow {
  if (measure !== 'cumulative' || row.total !== null || row.parts.length > 0) return row;
  const at = row.periods.findLastIndex(({ reading }) => reading.ok);
  const [column, last] = [series[at], row.periods[at]];
  if (column?.isWhole !== true || last === undefined) return row;
  const parts = column.beside.map((one) => ({ name: one.name, reading: read(one.column) }));
  return { ...row, total: last.reading, asOf: endOf(last.period), parts };
}
