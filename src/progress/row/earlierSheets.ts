import { groupBy } from 'es-toolkit/array';
import { endOf, firstMonth, lastMonth, type IsoDate, type Period } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { accumulates, measureByFigures } from './measure.js';
import type { PeriodReading, TargetRow } from '../progress.js';
import type { Series } from './series.js';

/** A row whose months begin after January, its place among all rows, and what earlier sheets say of the months before. */
interface Chain {
  at: number;
  row: TargetRow;
  target: Target;
  earlier: readonly PeriodReading[];
  /** Places of the earlier rows, by which chains over the same sheets are known. */
  over: readonly number[];
  /** Of some of the rows no heading says that they are amounts. */
  isOpen: boolean;
}

/**
 * Joins the amounts of a target whose months go on from sheet to sheet: 1—3月 on one, 4—9月 on the next. A total since January
 * on the earlier sheet serves as well. Where neither heading nor sheet tells whether the months are amounts, all of them
 * together may. Rows keep their places and their own periods.
 * @param ofOnePeriod tables of one month or quarter: among themselves those of one form have been joined already
 */
export function withEarlierSheets(
  rows: readonly TargetRow[],
  targets: ReadonlyMap<string, Target>,
  ofOnePeriod: ReadonlySet<number>,
): readonly TargetRow[] {
  if (!rows.some(beginsLate)) return rows;
  const byTarget = groupBy([...rows.entries()], ([, { target }]) => target);
  const tablesOf = ({ row, over }: Chain): number[] => [row.table, ...over.flatMap((at) => rows[at]?.table ?? [])];
  const chains = Object.values(byTarget).flatMap((own) => {
    const target = targets.get(own[0]?.[1].target ?? '');
    const found = target === undefined || !accumulates(target.basis) ? [] : chainsOf(own, target);
    return found.filter((chain) => tablesOf(chain).some((table) => !ofOnePeriod.has(table)));
  });
  const joined = [...rows];
  const bySheets = Object.values(groupBy(chains, (chain) => tablesOf(chain).join(' ')));
  for (const together of bySheets) {
    const isAmount = areAmounts(together);
    for (const { at, row, earlier, over, isOpen } of together) {
      if (isOpen && !isAmount) continue;
      joined[at] = { ...row, measure: 'increment', earlier };
      for (const one of over) {
        const before = joined[one];
        if (before?.measure === null && before.periods.length > 0) joined[one] = { ...before, measure: 'increment' };
      }
    }
  }
  return joined;
}

type Placed = [number, TargetRow];

function chainsOf(own: readonly Placed[], target: Target): Chain[] {
  return own.flatMap(([at, row]): Chain[] => {
    const found = beginsLate(row) ? before(row, own) : null;
    if (found === null) return [];
    const isOpen = own.some(([place, { measure, periods }]) => {
      const isPart = place === at || found.over.includes(place);
      return isPart && measure === null && periods.length > 0;
    });
    return [{ at, row, target, ...found, isOpen }];
  });
}

function beginsLate({ periods, measure }: TargetRow): boolean {
  const [first] = periods;
  return mayBeAmounts(measure) && first !== undefined && firstMonth(first.period) > 1;
}

function mayBeAmounts(measure: TargetRow['measure']): boolean {
  return measure === 'increment' || measure === null;
}

/** What other rows say of the months before a row's first one, from January on; null where that is not one certain thing. */
function before(row: TargetRow, own: readonly Placed[]): Pick<Chain, 'earlier' | 'over'> | null {
  const [first] = row.periods;
  if (first === undefined) return null;
  const until = firstMonth(first.period) - 1;
  if (until === 0) return { earlier: [], over: [] };
  const amounts = own.filter(([, { measure, periods, table }]) => {
    const last = periods.at(-1);
    return table !== row.table && mayBeAmounts(measure) && last !== undefined && lastMonth(last.period) === until;
  });
  const [only, ...more] = amounts;
  if (more.length > 0) return null;
  if (only !== undefined) {
    const further = before(only[1], own);
    return further && { earlier: [...further.earlier, ...only[1].periods], over: [...further.over, only[0]] };
  }
  return totalBefore(row, own, until);
}

/** Periods that begin in January, by their last month. */
const SINCE_JANUARY: ReadonlyMap<number, Omit<Period, 'year'>> = new Map([
  [1, { kind: 'month', index: 1 }],
  [3, { kind: 'quarter', index: 1 }],
  [6, { kind: 'half-year', index: 1 }],
]);

/** The one total since January that another sheet states for the end of a month. */
function totalBefore(
  { table, periods }: TargetRow,
  own: readonly Placed[],
  until: number,
): Pick<Chain, 'earlier' | 'over'> | null {
  const found = SINCE_JANUARY.get(until);
  const year = periods[0]?.period.year;
  if (found === undefined || year === undefined) return null;
  const period: Period = { ...found, year };
  const totals = own.flatMap(([at, row]) => {
    const reading = row.table === table ? null : sinceJanuary(row, endOf(period));
    return reading === null ? [] : [{ earlier: [{ period, reading }], over: [at] }];
  });
  return totals.length === 1 ? (totals[0] ?? null) : null;
}

function sinceJanuary({ total, asOf, measure, periods }: TargetRow, day: IsoDate): PeriodReading['reading'] | null {
  if (total?.ok === true) return asOf === day ? total : null;
  const own = measure === 'cumulative' ? periods.find(({ period }) => endOf(period) === day) : undefined;
  return own?.reading.ok === true ? own.reading : null;
}

/** Whether all months together show that those which no heading explains are amounts. */
function areAmounts(chains: readonly Chain[]): boolean {
  const open = chains.filter(({ isOpen }) => isOpen);
  return open.length > 0 && measureByFigures(open.map(seriesOf)) === 'increment';
}

function seriesOf({ row, target, earlier }: Chain): Series {
  return {
    periods: [...earlier, ...row.periods],
    total: row.total,
    until: null,
    subtotals: row.subtotals ?? [],
    planned: target.basis === 'per-quarter' ? null : target.value,
    rate: row.rate,
  };
}
