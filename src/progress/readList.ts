import { groupBy } from 'es-toolkit/array';
import { monthEnd, partsOf, type IsoDate } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import { addressOf } from '../workbook/grid.js';
import { bareRow } from './bareRow.js';
import { layoutOf } from './layout.js';
import { listColumns } from './listColumns.js';
import { itemsOfList, type ListItem } from './listItems.js';
import { joinLists, type JoinedLists, type ReadList } from './listSeries.js';
import { ListTally } from './listTally.js';
import type { CellSource, ListDouble, PeriodReading, Reading, TargetRow } from './progress.js';
import { sourceAt, type Table } from './table.js';

/** What lists say: a row for each, and what stands in one twice. */
export interface ListReading {
  rows: TargetRow[];
  doubles: ListDouble[];
}

/**
 * Counts or sums the lists among the tables. With dates a list tells the total at each month's end since January; without,
 * it is known as of its own day or the workbook's, and no earlier.
 * @param until the day that the workbook stands at, null where nothing says
 */
export function readLists(
  tables: readonly Table[],
  targets: ReadonlyMap<string, Target>,
  until: IsoDate | null,
  date1904: boolean,
): ListReading {
  const read = tables.flatMap((table) => readList(table, targets, until, date1904) ?? []);
  const ofOneThing = Object.values(groupBy(read, ({ kind }) => kind));
  return {
    rows: ofOneThing.flatMap((lists) =>
      joinLists(lists).flatMap((joined, at, all) => rowOf(joined, all[at + 1]) ?? []),
    ),
    doubles: read.flatMap(({ doubles }) => doubles),
  };
}

interface CountedList extends ReadList {
  target: Target;
  /** Equal for lists whose rows can be told to be the same. */
  kind: string;
  /** The column that is counted or summed. */
  column: number;
  isSum: boolean;
}

function readList(
  table: Table,
  targets: ReadonlyMap<string, Target>,
  until: IsoDate | null,
  date1904: boolean,
): CountedList | null {
  const target = targets.get(table.list?.target ?? '');
  const columns = listColumns(table.headings);
  if (target === undefined || columns === null || table.list === null) return null;
  const { sumColumn } = table.list;
  const items = itemsOfList(table, target, columns, sumColumn, date1904);
  const isSum = sumColumn !== null;
  const own = table.asOf !== null && table.asOf.strength !== 'filed' ? table.asOf.date : null;
  const kind = `${target.id} ${String(items.isDated)} ${isSum ? layoutOf(table) : ''}`;
  return { ...items, table, until: own ?? until, target, kind, column: sumColumn ?? columns.name, isSum };
}

/**
 * The row that lists make together. Lists with dates tell all that went before, so that only the last of those that were
 * joined counts.
 */
function rowOf(
  { lists, items, until, isOpen }: JoinedLists<CountedList>,
  next?: JoinedLists<CountedList>,
): TargetRow | null {
  const last = lists.at(-1);
  if (last === undefined) return null;
  const { table, target, column, isSum, isDated } = last;
  if (isDated && next !== undefined && next.lists.length > lists.length && !next.isOpen) return null;
  const label = sourceAt(table, table.at(table.header.last, column));
  const names = [...new Set(lists.map((list) => `“${list.table.grid.sheet}”`))].join('、');
  const base = bareRow({
    target: target.id,
    from: 'list',
    evidence: isSum ? `${names}的“${label.text}”栏相加` : `清点${names}的行数`,
    score: 1,
    table: table.index,
    label,
    asOf: until,
  });
  const doubt = lists.find((list) => list.doubt !== null)?.doubt ?? null;
  if (doubt !== null) return { ...base, total: doubt };
  const ranges = lists.map(rangeOf);
  const figure = (of: ListTally): Reading => of.reading(target, isSum, ranges);
  if (isOpen && table.onePeriod !== null)
    return { ...base, periods: [{ period: table.onePeriod, reading: figure(new ListTally(items)) }] };
  if (!isDated) return { ...base, total: figure(new ListTally(items)) };
  const running = runningTotals(items, table.year, until, figure);
  return running === null ? null : { ...base, ...running, measure: 'cumulative' };
}

/** All rows of the list's column: B5:B42. */
function rangeOf({ table: { grid, header, rows }, column, items }: CountedList): CellSource {
  const first = rows[0] ?? header.last + 1;
  const last = rows.at(-1) ?? first;
  const cell = `${addressOf(first, column)}:${addressOf(last, column)}`;
  return { sheet: grid.sheet, cell, text: `${items.length}行` };
}

/** The totals at each month's end, and on the day that the list stands at where that is none. */
function runningTotals(
  items: readonly ListItem[],
  year: number,
  until: IsoDate | null,
  figure: (of: ListTally) => Reading,
): Pick<TargetRow, 'periods' | 'total' | 'asOf'> | null {
  const byDay = [...items].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  const last = byDay.at(-1)?.date ?? null;
  const upTo = last !== null && (until === null || until < last) ? monthEnd(year, partsOf(last).month) : until;
  if (upTo === null) return null;
  const tally = new ListTally();
  let counted = 0;
  const totalOn = (day: IsoDate): Reading => {
    for (let item = byDay[counted]; item !== undefined && (item.date ?? '') <= day; item = byDay[++counted])
      tally.add(item);
    return figure(tally);
  };
  const periods: PeriodReading[] = [];
  for (let month = 1; month <= 12 && monthEnd(year, month) <= upTo; month++) {
    periods.push({ period: { kind: 'month', year, index: month }, reading: totalOn(monthEnd(year, month)) });
  }
  const isMonthEnd = periods.length > 0 && monthEnd(year, periods.length) === upTo;
  return { periods, total: isMonthEnd ? null : totalOn(upTo), asOf: upTo };
}
