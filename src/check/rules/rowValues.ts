import { monthEnd, partsOf, type IsoDate } from '../../plan/period.js';
import { sumsOfRow } from '../../progress/row/runningSums.js';
import type { Reading, TargetRow } from '../../progress/progress.js';
import { lastDayOf, overBy } from '../pace.js';

/**
 * Tells what a row's periods say, by the last day of each: totals since January for amounts, levels for all else. Amounts
 * of single periods are added up from January on, as far as none is in doubt. Nothing where it is unclear what they hold.
 */
function eachValue(row: TargetRow, tell: (day: IsoDate, value: string) => void): void {
  const { periods, measure } = row;
  if (measure === 'increment') for (const { asOf, value } of sumsOfRow(row)) tell(asOf, value);
  else if (measure !== null) {
    for (const { period, reading } of periods) if (reading.ok) tell(lastDayOf(period), reading.value);
  }
}

/** What a row says of its target, day by day up to a day: its periods, and its total where no period speaks of that day. */
export function valuesOf(row: TargetRow, asOf: IsoDate): ReadonlyMap<IsoDate, string> {
  const values = new Map<IsoDate, string>();
  if (row.total?.ok === true && row.asOf !== null && row.asOf <= asOf) values.set(row.asOf, row.total.value);
  eachValue(row, (day, value) => {
    if (day <= asOf) values.set(day, value);
  });
  return values;
}

/** The value of the last period up to a day that is filled in; null where that period's own is not certain. */
export function latestPeriod(row: TargetRow, until: IsoDate): { day: IsoDate; value: string } | null {
  const isOver = overBy(until);
  const last = row.periods.findLast(({ period, reading }) => isFilled(reading) && isOver(period));
  if (last === undefined) return null;
  const day = lastDayOf(last.period);
  const sum = row.measure === 'increment' ? sumsOfRow(row).find(({ asOf }) => asOf === day)?.value : undefined;
  const value = row.measure === 'increment' ? sum : valueOf(last.reading);
  return value === undefined || row.measure === null ? null : { day, value };
}

/** What a row says its target has come to by its own day: its total, or its latest period; null where that is in doubt. */
export function latestOf(row: TargetRow, asOf: IsoDate): string | null {
  if (row.total?.ok === true) return row.total.value;
  const isBlank = row.total === null || row.total.doubt === 'missing';
  return isBlank ? (latestPeriod(row, endOfMonth(row.asOf ?? asOf))?.value ?? null) : null;
}

/** The last day of a day's month: a table of 28 September has the column of September. */
export function endOfMonth(day: IsoDate): IsoDate {
  const { year, month } = partsOf(day);
  return monthEnd(year, month);
}

function valueOf(reading: Reading): string | undefined {
  return reading.ok ? reading.value : undefined;
}

function isFilled(reading: Reading): boolean {
  return reading.ok || (reading.doubt !== 'missing' && reading.doubt !== 'not-applicable');
}
