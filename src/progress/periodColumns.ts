import { endOf, firstMonth, startOf, type Period } from '../plan/period.js';
import type { Measure } from './progress.js';
import { columnsOf, type Table } from './table.js';

/** A column of a period's figures. */
export interface PeriodColumn {
  column: number;
  period: Period;
  wording: 'cumulative' | 'increment' | null;
}

/** The columns of a table that make one series, and those that bear witness to what it means. */
export interface PeriodColumns {
  /** Ascending in time. */
  series: readonly PeriodColumn[];
  /** What the headings say of the series. */
  measure: Measure | null;
  /** 当月 beside 累计: amounts that a cumulative series has to agree with. */
  amounts: readonly PeriodColumn[];
  /** Quarters beside their months, the year beside its quarters. */
  subtotals: readonly PeriodColumn[];
  /** 1—9月累计 beside the months. */
  stated: PeriodColumn | null;
}

/**
 * Chooses the series of a table: columns that count since January, amounts of each period, or those whose headings do not
 * say; of several the longest, of a pair 当月 and 累计 the cumulative one.
 */
export function periodColumns(table: Table): PeriodColumns {
  const columns = columnsOf(table, 'period')
    .flatMap((column): PeriodColumn[] => {
      const heading = table.headings.get(column);
      if (heading?.period?.year !== table.year) return [];
      return [{ column, period: heading.period, wording: heading.wording }];
    })
    .sort((a, b) => endOf(a.period).localeCompare(endOf(b.period)));
  const worded = (wording: PeriodColumn['wording']): PeriodColumn[] =>
    columns.filter((column) => column.wording === wording);
  const [cumulative, increments, open] = [worded('cumulative'), worded('increment'), worded(null)];
  const subtotals = open.filter((one) =>
    open.some((other) => endsTogether(one, other) && startOf(other.period) > startOf(one.period)),
  );
  const finest = open.filter((one) => !subtotals.includes(one));
  const unclear = finest.filter(({ period }) => firstMonth(period) > 1).length;
  const stated = cumulative.at(-1) ?? null;
  if (cumulative.length > 0 && cumulative.length >= Math.max(increments.length, unclear)) {
    // What begins in January counts since January anyway.
    const sinceJanuary = open.filter(
      (one) => firstMonth(one.period) === 1 && !cumulative.some((other) => endsTogether(one, other)),
    );
    const series = columns.filter((column) => column.wording === 'cumulative' || sinceJanuary.includes(column));
    return { series, measure: 'cumulative', amounts: increments, subtotals: [], stated: null };
  }
  if (increments.length > 0 && increments.length >= unclear)
    return { series: increments, measure: 'increment', amounts: [], subtotals, stated };
  return { series: finest, measure: null, amounts: [], subtotals, stated };
}

function endsTogether(a: PeriodColumn, b: PeriodColumn): boolean {
  return a !== b && endOf(a.period) === endOf(b.period);
}
