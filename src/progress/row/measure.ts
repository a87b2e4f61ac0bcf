import Big from 'big.js';
import { firstMonth, lastMonth } from '../../plan/period.js';
import type { Basis } from '../../plan/plan.js';
import { measureByCourse } from './measureByCourse.js';
import { decimalSum } from '../number/decimalSum.js';
import type { Measure, PeriodReading, Reading } from '../progress.js';
import type { Series } from './series.js';

/** What the figures of a table say that its periods hold. Without words the way they go is a witness as well. */
export function measureOfTable(rows: readonly Series[], byWords: Measure | null): Measure | null {
  return measureByFigures(rows) ?? (byWords === null ? measureByCourse(rows) : null);
}

/**
 * Tells totals since January from amounts of a month by the figures themselves: where the total equals the last month but
 * not the sum, the months are cumulative, and the reverse. Null where no row tells, or rows disagree: one among many that
 * agree is that row's fault.
 */
export function measureByFigures(rows: readonly Series[]): Measure | null {
  let cumulative = 0;
  let increment = 0;
  for (const row of rows) {
    for (const vote of votesOf(row)) {
      if (vote === 'cumulative') cumulative++;
      else increment++;
    }
  }
  if (outvotes(cumulative, increment)) return 'cumulative';
  return outvotes(increment, cumulative) ? 'increment' : null;
}

function outvotes(votes: number, against: number): boolean {
  return votes > 0 && (against === 0 || votes >= 4 * against);
}

function votesOf({ periods, total, until, subtotals, planned, rate }: Series): Measure[] {
  const votes: Measure[] = [];
  const vote = (from: number, to: number, isStated: (value: string) => boolean): void => {
    const values = valuesWithin(periods, from, to);
    const last = values.at(-1);
    if (last === undefined || values.length < 2) return;
    const [isLast, isSum] = [isStated(last), isStated(decimalSum(values))];
    if (isLast !== isSum) votes.push(isLast ? 'cumulative' : 'increment');
  };
  if (total !== null) vote(1, until ?? 12, (value) => isValue(total, value));
  for (const { period, reading } of subtotals)
    vote(firstMonth(period), lastMonth(period), (value) => isValue(reading, value));
  if (rate?.ok === true && planned !== null) vote(1, 12, (value) => isRate(rate, value, planned));
  return votes;
}

/** The certain values of the periods that lie within some months. */
function valuesWithin(periods: readonly PeriodReading[], from: number, to: number): string[] {
  const values: string[] = [];
  for (const { period, reading } of periods)
    if (reading.ok && firstMonth(period) >= from && lastMonth(period) <= to) values.push(reading.value);
  return values;
}

/** Decimals are written in one way only, so texts compare. */
function isValue(stated: Reading, value: string): boolean {
  return stated.ok && stated.value === value;
}

/** Whether a stated rate, in % or as a share, is that of a value, as far as rounding allows. */
function isRate(rate: Extract<Reading, { ok: true }>, value: string, planned: string): boolean {
  const rough = Number(value) / Number(planned);
  const stated = Number(rate.value);
  // Most are far off or quite right, which needs no exact arithmetic to see.
  if (!(rough > 0) || (Math.abs(rough * 100 - stated) > 2 && Math.abs(rough - stated) > 0.02)) return false;
  const allowed = rate.value.includes('.') ? 0.1 : 1;
  if (Math.abs(rough * 100 - stated) < allowed * 0.99) return true;
  const share = new Big(value).div(planned);
  const percent = share.times(100).minus(rate.value).abs();
  if (percent.lt(allowed)) return true;
  return !/[%％]/.test(rate.source.text) && share.minus(rate.value).abs().lt(0.01);
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
  // A row that speaks against the table is certain in neither way.
  const own = byWords === null ? votesOf(row) : [];
  if (byFigures !== null && own.some((one) => one !== byFigures)) return null;
  // What begins in January is both.
  const sinceJanuary = filled.length > 0 && filled.every(({ period }) => firstMonth(period) === 1);
  return byWords ?? byFigures ?? (sinceJanuary ? 'cumulative' : null);
}
