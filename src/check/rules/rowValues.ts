import { endOf, monthEnd, partsOf, type IsoDate } from '../../plan/period.js';
import { runningSums } from '../../progress/entries.js';
import type { Reading, TargetRow } from '../../progress/progress.js';

/**
 * What a row's periods say, by the last day of each: totals since January for amounts, levels for all else. Amounts of
 * single periods are added up from January on, as far as none is in doubt. Empty where it is unclear what they hold.
 */
function periodValues({ periods, measure }: TargetRow): ReadonlyMap<IsoDate, string> {
  if (measure === null) return new Map();
  if (measure === 'increment') return new Map(runningSums(periods).map(({ asOf, value }) => [asOf, value]));
  return new Map(periods.flatMap(({ period, reading }) => (reading.ok ? [[endOf(period), reading.value]] : [])));
}

/** What a row says of its target, day by day: its periods, and its total where no period speaks of that day. */
export function valuesOf(row: TargetRow, asOf: IsoDate): ReadonlyMap<IsoDate, string> {
  const total: [IsoDate, string][] = row.total?.ok === true && row.asOf !== null ? [[row.asOf, row.total.value]] : [];
  return new Map([...total, ...periodValues(row)].filter(([day]) => day <= asOf));
}

/** The value of the last period up to a day that is filled in; null where that period's own is not certain. */
export function latestPeriod(row: TargetRow, until: IsoDate): { day: IsoDate; value: string } | null {
  const last = row.periods.findLast(({ period, reading }) => endOf(period) <= until && isFilled(reading));
  if (last === undefined) return null;
  const day = endOf(last.period);
  const value = periodValues(row).get(day);
  return value === undefined ? null : { day, value };
}

/** The last day of a day's month: a table of 28 September has the column of September. */
export function endOfMonth(day: IsoDate): IsoDate {
  const { year, month } = partsOf(day);
  return monthEnd(year, month);
}

function isFilled(reading: Reading): boolean {
  return reading.ok || (reading.doubt !== 'missing' && reading.doubt !== 'not-applicable');
}
