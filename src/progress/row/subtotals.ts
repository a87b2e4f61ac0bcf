import Big from 'big.js';
import { endOf, firstMonth, lastMonth } from '../../plan/period.js';
import { isExact } from '../number/precision.js';
import type { TargetRow } from '../progress.js';
import { lastDigit, sumsOfRow, type Contradiction } from './runningSums.js';

/** A quarter's or half-year's amount that is not what its months come to. */
export interface SubtotalContradiction extends Contradiction {
  /** What the target would have come to since January, were the subtotal right. */
  claimed: string;
}

/** Where amounts of quarters or half-years contradict those of their months. */
export function subtotalContradictions(row: TargetRow): SubtotalContradiction[] {
  const { periods, subtotals = [], measure } = row;
  if (measure !== 'increment') return [];
  return subtotals.flatMap(({ period, reading: stated }): SubtotalContradiction[] => {
    const [from, to] = [firstMonth(period), lastMonth(period)];
    const within = periods.filter((one) => firstMonth(one.period) >= from && lastMonth(one.period) <= to);
    const added = within.flatMap(({ reading }) => (reading.ok && isExact(reading) ? [reading] : []));
    const months = within.reduce((sum, one) => sum + lastMonth(one.period) - firstMonth(one.period) + 1, 0);
    if (!stated.ok || !isExact(stated) || added.length < within.length || months !== to - from + 1) return [];
    const value = added.reduce((sum, one) => sum.plus(one.value), new Big(0));
    if (
      value
        .minus(stated.value)
        .abs()
        .lte(lastDigit([stated, ...added].map((one) => one.value)))
    )
      return [];
    const asOf = endOf(period);
    const since = sumsOfRow(row).find((one) => one.asOf === asOf)?.value ?? value;
    const claimed = new Big(since).minus(value).plus(stated.value).toFixed();
    return [{ asOf, stated, value: value.toFixed(), claimed, added: [stated] }];
  });
}
