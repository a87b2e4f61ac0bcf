import { groupBy } from 'es-toolkit/array';
import { endOf, firstMonth, lastMonth, type Period } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { withEarlierSheets } from './earlierSheets.js';
import { layoutOf } from '../table/layout.js';
import { accumulates, measureByFigures, measureOfTable } from './measure.js';
import type { Series } from './series.js';
import type { Measure, PeriodReading, TargetRow } from '../progress.js';
import type { Table } from '../table/table.js';

/** A row of a target on the sheet of one month or quarter, and its place among all rows. */
interface SheetRow {
  row: TargetRow;
  at: number;
  own: PeriodReading;
}

/**
 * Joins what sheets of one month or quarter each say of a target: whether 完成情况 is the month's amount or a total since
 * January is told by all the sheets together; amounts become one series, in the row of the last sheet. Sheets of several
 * months go on with those of the months before. Rows keep their places.
 */
export function joinSheets(
  rows: readonly TargetRow[],
  tables: readonly Table[],
  targets: ReadonlyMap<string, Target>,
): readonly TargetRow[] {
  const byIndex = new Map(tables.map((table) => [table.index, table]));
  const found = rows.flatMap((row, at): (SheetRow & { family: string })[] => {
    const table = byIndex.get(row.table);
    const target = targets.get(row.target);
    const period = table?.onePeriod ?? null;
    if (table === undefined || target === undefined || period === null || !accumulates(target.basis)) return [];
    const own = ownReading(row, period);
    return own === null ? [] : [{ row, at, own, family: `${period.kind} ${layoutOf(table)}` }];
  });
  const joined = new Map<number, TargetRow>();
  for (const family of Object.values(groupBy(found, (one) => one.family))) {
    for (const { at, row } of joinFamily(family, targets)) joined.set(at, row);
  }
  const months = rows.map((row, at) => joined.get(at) ?? row);
  const ofOnePeriod = tables.flatMap((table) => (table.onePeriod === null ? [] : [table.index]));
  return withEarlierSheets(months, targets, new Set(ofOnePeriod));
}

/** The one figure that a row has of its sheet's period: January's may stand as a total. */
function ownReading({ periods, total }: TargetRow, period: Period): PeriodReading | null {
  const [only, ...more] = periods;
  if (only !== undefined) return more.length > 0 || endOf(only.period) !== endOf(period) ? null : only;
  return total !== null && firstMonth(period) === 1 ? { period, reading: total } : null;
}

/** Sheets of one layout. A target that has two rows on a sheet is left as it is. */
function joinFamily(family: readonly SheetRow[], targets: ReadonlyMap<string, Target>): Omit<SheetRow, 'own'>[] {
  const series = Object.values(groupBy(family, ({ row }) => row.target))
    .map((all) => all.sort((a, b) => endOf(a.own.period).localeCompare(endOf(b.own.period))))
    .filter((all) => new Set(all.map(({ own }) => endOf(own.period))).size === all.length);
  const open = series.filter((all) => all.some(({ row }) => isOpen(row)));
  const together = measureOfSheets(open, targets);
  return series.flatMap((all) => {
    if (open.includes(all)) return asMeasured(all, speaksAgainst(all, together, targets) ? null : together);
    return all.some(({ row }) => row.measure === 'increment') ? asMeasured(all, 'increment') : withBefore(all);
  });
}

/** Its heading did not say whether it counts from January. */
function isOpen({ measure, periods }: TargetRow): boolean {
  return measure === null && periods.length > 0;
}

function measureOfSheets(open: readonly SheetRow[][], targets: ReadonlyMap<string, Target>): Measure | null {
  const byRates = measureByFigures(open.flatMap((all) => ratesOf(all, targets)));
  return (
    byRates ??
    measureOfTable(
      open.map((all) => seriesOf(all, targets)),
      null,
    )
  );
}

function speaksAgainst(all: readonly SheetRow[], measure: Measure | null, targets: ReadonlyMap<string, Target>) {
  const own = measureByFigures(ratesOf(all, targets));
  return own !== null && own !== measure;
}

/** Each sheet's rate, beside the figures up to that sheet. */
function ratesOf(all: readonly SheetRow[], targets: ReadonlyMap<string, Target>): Series[] {
  return all.map((_, at) => seriesOf(all.slice(0, at + 1), targets));
}

function seriesOf(all: readonly SheetRow[], targets: ReadonlyMap<string, Target>): Series {
  const last = all.at(-1)?.row;
  const target = last === undefined ? undefined : targets.get(last.target);
  return {
    periods: all.map(({ own }) => own),
    total: null,
    until: null,
    subtotals: [],
    planned: target === undefined || target.basis === 'per-quarter' ? null : target.value,
    rate: last?.rate ?? null,
  };
}

function asMeasured(all: readonly SheetRow[], measure: Measure | null): Omit<SheetRow, 'own'>[] {
  if (measure === null) return [];
  if (measure === 'cumulative') {
    return all.map(({ row, at, own }) => ({ at, row: { ...row, measure, periods: [], total: own.reading } }));
  }
  const last = all.length - 1;
  const periods = all.map(({ own }) => own);
  return all.map(({ row, at }, index) => ({
    at,
    row: { ...row, measure, periods: index === last ? periods : [], total: null },
  }));
}

/** Totals beside the month's own amount: from the sheet before, the amount has to lead to the total. */
function withBefore(all: readonly SheetRow[]): Omit<SheetRow, 'own'>[] {
  return all.flatMap(({ row, at, own }, index) => {
    const before = all[index - 1]?.own;
    const follows = before !== undefined && lastMonth(before.period) === firstMonth(own.period) - 1;
    return follows && row.amounts.length > 0 ? [{ at, row: { ...row, before } }] : [];
  });
}
