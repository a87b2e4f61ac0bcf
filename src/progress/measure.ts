import Big from 'big.js';
import { firstMonth, lastMonth } from '../plan/period.js';
import type { Basis } from '../plan/plan.js';
import type { Measure, PeriodReading, Reading } from './progress.js';

/** A row's periods, with what tells whether they count since January: its total, and quarters or years beside the months. */
export interface Series {
  periods: readonly PeriodReading[];
  total: Reading | null;
  subtotals: readonly PeriodReading[];
}

/**
 * Tells totals since January from amounts of a month by the figures themselves: where the total equals the last month but
 * not the sum, the months are cumulative, and the reverse. Null where no row tells, or rows disagree.
 */
export function measureByFigures(rows: readonly Series[]): Measure | null {
  const votes = new Set(rows.flatMap(votesOf));
  const [only] = votes;
  return votes.size === 1 && only !== undefined ? only : null;
}

function votesOf({ periods, total, subtotals }: Series): Measure[] {
  const whole = total === null ? [] : vote(periods, total);
  const parts = subtotals.flatMap(({ period, reading }) =>
    vote(
      periods.filter(
        (one) => firstMonth(one.period) >= firstMonth(period) && lastMonth(one.period) <= lastMonth(period),
      ),
      reading,
    ),
  );
  return [...whole, ...parts];
}

function vote(periods: readonly PeriodReading[], total: Reading): Measure[] {
  const values = periods.flatMap(({ reading }) => (reading.ok ? [new Big(reading.value)] : []));
  const last = values.at(-1);
  if (!total.ok || last === undefined || values.length < 2) return [];
  const sum = values.reduce((a, b) => a.plus(b));
  const stated = new Big(total.value);
  if (sum.eq(last)) return [];
  if (stated.eq(last)) return ['cumulative'];
  return stated.eq(sum) ? ['increment'] : [];
}

/** What a target adds up over the year. */
export function accumulates(basis: Basis): boolean {
  return basis === 'flow' || basis === 'per-quarter' || basis === 'deliverable';
}

/**
 * What a row's periods hold, null where that is not certain.
 * @param byWords what the headings say
 * @param byFigures what the figures of the whole table say
 */
export function measureOf(
  row: Series,
  basis: Basis,
  byWords: Measure | null,
  byFigures: Measure | null,
): Measure | null {
  if (!accumulates(basis)) {
    // A month's amount of a stock is what was added to it, and a month's growth is not the year's.
    const own = votesOf(row);
    if (byWords === 'increment' || own.includes('increment')) return null;
    // A row whose total is its last month's figure tells by itself, whatever the rows around it add up to.
    if (own.includes('cumulative')) return 'level';
    return byWords === null && byFigures === 'increment' && basis !== 'stock' ? null : 'level';
  }
  if (byWords !== null && byFigures !== null && byWords !== byFigures) return null;
  const filled = row.periods.filter(({ reading }) => reading.ok);
  // What begins in January is both.
  const sinceJanuary = filled.length > 0 && filled.every(({ period }) => firstMonth(period) === 1);
  return byWords ?? byFigures ?? (sinceJanuary ? 'cumulative' : null);
}
