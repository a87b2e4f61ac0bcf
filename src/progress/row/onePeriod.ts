import { firstMonth } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { isDone } from '../table/heading.js';
import { accumulates } from './measure.js';
import type { Measure, PeriodReading, Reading } from '../progress.js';
import { columnsOf, hasRoles, type Table } from '../table/table.js';

/** What a row says in a table about one month or quarter. */
export interface OwnPeriod {
  periods: PeriodReading[];
  amounts: PeriodReading[];
  total: Reading | null;
  /** What the headings say that the periods are; null where they do not. */
  measure: Measure | null;
}

const OF_THE_PERIOD = /[当本](?:月|季|期)|单月/;
const SINCE_JANUARY = /累[计积]|至今|截[至止]|全年|年度|本年/;

/** The columns of a table about one month or quarter that hold amounts of that one: 本月完成, 完成情况/本季度. */
export function ownAmountColumns(table: Table): readonly number[] {
  if (table.onePeriod === null || hasRoles(table, 'period')) return [];
  return [...table.headings].flatMap(([column, { text, role }]) => {
    const plain = text.replace(/\s/g, '');
    const isOwn = OF_THE_PERIOD.test(plain) && !SINCE_JANUARY.test(plain) && isDone(plain);
    return isOwn && (role === null || role === 'total') ? [column] : [];
  });
}

/**
 * In a table about one month or quarter, 完成情况 may count from that one's beginning or from January: the words do not
 * say. Beside 本月完成 it counts from January. Null where the row is as in any table.
 */
export function ofOwnPeriod(
  table: Table,
  target: Target,
  total: Reading | null,
  amount: Reading | null,
): OwnPeriod | null {
  const period = table.onePeriod;
  if (period === null || !accumulates(target.basis) || hasRoles(table, 'period')) return null;
  if (amount !== null) {
    const amounts = [{ period, reading: amount }];
    if (total === null) return { periods: amounts, amounts: [], total: null, measure: 'increment' };
    return { periods: [{ period, reading: total }], amounts, total: null, measure: 'cumulative' };
  }
  if (total === null || firstMonth(period) === 1) return null;
  const headings = [...columnsOf(table, 'total'), ...columnsOf(table, 'sum')].map(
    (column) => table.headings.get(column)?.text ?? '',
  );
  if (headings.some((text) => SINCE_JANUARY.test(text))) return null;
  return { periods: [{ period, reading: total }], amounts: [], total: null, measure: null };
}
