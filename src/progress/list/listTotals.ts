import { monthEnd, partsOf, type IsoDate } from '../../plan/period.js';
import type { ListItem } from './listItems.js';
import { ListTally } from './listTally.js';
import type { PeriodReading, Reading, TargetRow } from '../progress.js';

/**
 * The totals of a list at each month's end, and on the day that the list stands at where that is none. A row whose day no
 * calendar has counts in the whole only: from the month that its day names until then no total is certain.
 */
export function runningTotals(
  items: readonly ListItem[],
  year: number,
  until: IsoDate | null,
  figure: (of: ListTally) => Reading,
): Pick<TargetRow, 'periods' | 'total' | 'asOf'> | null {
  const byDay = items
    .filter(({ invalidIn }) => invalidIn === null)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const last = byDay.at(-1)?.date ?? null;
  const upTo = last !== null && (until === null || until < last) ? monthEnd(year, partsOf(last).month) : until;
  if (upTo === null) return null;
  const { month: lastMonth } = partsOf(upTo);
  const undated = items.filter(({ invalidIn }) => invalidIn !== null && invalidIn <= lastMonth);
  const certain = Math.min(...undated.map(({ invalidIn }) => invalidIn ?? 0));
  const tally = new ListTally();
  let counted = 0;
  const totalOn = (day: IsoDate): Reading => {
    for (let item = byDay[counted]; item !== undefined && (item.date ?? '') <= day; item = byDay[++counted])
      tally.add(item);
    return figure(tally);
  };
  const periods: PeriodReading[] = [];
  for (let month = 1; month <= 12 && monthEnd(year, month) <= upTo && month < certain; month++) {
    periods.push({ period: { kind: 'month', year, index: month }, reading: totalOn(monthEnd(year, month)) });
  }
  const isMonthEnd = periods.length > 0 && monthEnd(year, periods.length) === upTo;
  if (isMonthEnd) return { periods, total: null, asOf: upTo };
  for (const item of undated) tally.add(item);
  return { periods, total: totalOn(upTo), asOf: upTo };
}
