import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { TargetRow } from '../../progress/progress.js';
import { contradictions } from '../../progress/entries.js';
import { quantityText } from '../format.js';
import { yearEnd } from '../pace.js';
import type { Finding } from '../report.js';
import { isKnown, placed, rowsWithTargets, type Rule } from './rule.js';
import { endOfMonth, latestPeriod } from './rowValues.js';

/** Parts that do not add up to their total, and a cumulative figure that the row's own months contradict. */
export const sumMismatch: Rule = (context) => [...totals(context), ...cumulativeAgainstAmounts(context)];

/** 累计 beside 当月 that is not the 累计 before and the 当月 together. */
const cumulativeAgainstAmounts: Rule = (context) =>
  rowsWithTargets(context).flatMap(({ row, target }) =>
    contradictions(row)
      .filter(({ asOf }) => asOf <= context.asOf)
      .map(({ stated, value }): Finding => {
        const text = (one: string): string => quantityText(one, target.unit);
        const facts = { metric: target.metric, stated: text(stated.value), expected: text(value), dropped: true };
        const at = placed(target.id, stated.source);
        return { rule: 'sum-mismatch', severity: 'error', ...at, what: 'months', ...facts };
      }),
  );

const totals: Rule = (context) =>
  rowsWithTargets(context).flatMap(({ row, target }) => {
    if (row.total?.ok !== true || !isKnown(row, context.asOf)) return [];
    const { value: stated, approximate, source } = row.total;
    const report = (what: 'parts' | 'months', expected: string, dropped: boolean): Finding[] => {
      if (new Big(expected).eq(stated)) return [];
      const text = (value: string): string => quantityText(value, target.unit);
      const facts = { metric: target.metric, what, stated: text(stated), expected: text(expected), dropped };
      return [{ rule: 'sum-mismatch', severity: 'error', ...placed(target.id, source), ...facts }];
    };
    const parts = approximate ? null : sumOfParts(row, target);
    const months = valueOfMonths(row, context.plan.year);
    return [
      ...(parts === null ? [] : report('parts', parts, false)),
      ...(months === null ? [] : report('months', months.value, months.day === row.asOf)),
    ];
  });

/** Null where a part is not certain, or where parts of such a target do not add up (rates, growth). */
function sumOfParts({ parts }: TargetRow, { basis }: Target): string | null {
  if (parts.length === 0 || (basis !== 'flow' && basis !== 'stock' && basis !== 'per-quarter')) return null;
  let sum = new Big(0);
  for (const { reading } of parts) {
    if (reading.ok && !reading.approximate) sum = sum.plus(reading.value);
    else if (reading.ok || reading.doubt !== 'not-applicable') return null;
  }
  return sum.toFixed();
}

/** What the months come to in the month of the total, the last of the year for a total that was taken later. */
function valueOfMonths(row: TargetRow, year: number): { day: IsoDate; value: string } | null {
  if (row.asOf === null) return null;
  const day = row.asOf > yearEnd(year) ? yearEnd(year) : endOfMonth(row.asOf);
  const latest = latestPeriod(row, day);
  return latest?.day === day ? latest : null;
}
