import { groupBy } from 'es-toolkit/array';
import { endOf, firstMonth, startOf, type Period } from '../../plan/period.js';
import { halfWidth } from '../number/halfWidth.js';
import { roleNamed, type Heading } from './headingWords.js';
import { periodOfHeading } from '../time/periodHeading.js';
import type { Measure } from '../progress.js';
import { rateColumns } from '../row/rateColumns.js';
import { columnsOf, type Table } from './table.js';

/** A column of a period's figures. */
export interface PeriodColumn {
  column: number;
  period: Period;
  wording: 'cumulative' | 'increment' | null;
  /** Further columns of the same, with their names: 甲区 and 乙区 beside 合计 under 1—6月. */
  beside: readonly NamedColumn[];
  /** The column is of the whole, and those beside it of its parts; otherwise all of them are rivals. */
  isWhole: boolean;
  /** That of its own 完成率. */
  rate: number | null;
}

interface NamedColumn {
  column: number;
  name: string;
}

const WHOLE = /^(?:全市)?(?:合计|总计|小计|汇总)?(?:数|情况)?$/;

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
  /** Columns of rates that are one period's each, and not the row's. */
  ratesOfPeriods: readonly number[];
}

/**
 * Chooses the series of a table: columns that count since January, amounts of each period, or those whose headings do not
 * say; of several the longest, of a pair 当月 and 累计 the cumulative one.
 */
export function periodColumns(table: Table): PeriodColumns {
  const rates = rateColumns(table, columnsOf(table, 'period'));
  const columns = together(table, rates).sort((a, b) => endOf(a.period).localeCompare(endOf(b.period)));
  return { ...chosenOf(columns), ratesOfPeriods: [...rates.values()] };
}

function chosenOf(columns: readonly PeriodColumn[]): Omit<PeriodColumns, 'ratesOfPeriods'> {
  const worded = (wording: PeriodColumn['wording']): PeriodColumn[] =>
    columns.filter((column) => column.wording === wording);
  const [cumulative, increments, open] = [worded('cumulative'), worded('increment'), worded(null)];
  const subtotals = open.filter((one) =>
    [...open, ...increments].some((other) => endsTogether(one, other) && startOf(other.period) > startOf(one.period)),
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

/** Columns of one period are one: that of the whole where there is one, with the others beside it. */
function together(table: Table, rates: ReadonlyMap<number, number>): PeriodColumn[] {
  const all = columnsOf(table, 'period').flatMap((column) => {
    const heading = table.headings.get(column);
    if (heading?.period?.year !== table.year) return [];
    const { period, wording } = heading;
    return [{ column, period, wording, name: nameOf(heading, table.year) }];
  });
  const same = groupBy(all, ({ period, wording }) => `${startOf(period)} ${endOf(period)} ${wording ?? ''}`);
  return Object.values(same).flatMap((columns): PeriodColumn[] => {
    const wholes = columns.filter(({ name }) => WHOLE.test(name));
    const first = wholes[0] ?? columns[0];
    if (first === undefined) return [];
    const { column, period, wording } = first;
    const beside = columns.filter((one) => one !== first);
    const isWhole = wholes.length === 1 && beside.length > 0;
    return [{ column, period, wording, beside, isWhole, rate: rates.get(column) ?? null }];
  });
}

/** What a heading says beside its period and that something was done. */
function nameOf({ text }: Heading, year: number): string {
  const parts = text.split('/').map((part) => halfWidth(part).replace(/\s/g, ''));
  return parts.filter((part) => periodOfHeading(part, year) === null && roleNamed(part)?.role !== 'total').join('/');
}

function endsTogether(a: PeriodColumn, b: PeriodColumn): boolean {
  return a !== b && endOf(a.period) === endOf(b.period);
}
