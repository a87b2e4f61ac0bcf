import { groupBy } from 'es-toolkit/array';
import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { addressOf } from '../../workbook/grid.js';
import { bareRow } from '../row/bareRow.js';
import { layoutOf } from '../table/layout.js';
import { listColumns } from './listColumns.js';
import { itemsOfList } from './listItems.js';
import { joinLists, type JoinedLists, type ReadList } from './listSeries.js';
import { ListTally } from './listTally.js';
import { runningTotals } from './listTotals.js';
import type { CellSource, ListDouble, ListFacts, Reading, TargetRow } from '../progress.js';
import { sourceAt, type Table } from '../table/table.js';

/** What lists say: a row for each, and what stands in one twice. */
export interface ListReading {
  rows: TargetRow[];
  doubles: ListDouble[];
  lists: ListFacts[];
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
    lists: read.map(factsOf),
  };
}

/** A list of years has few days, however many rows. */
function factsOf({ target, table, items, invalidDays, subtotals }: CountedList): ListFacts {
  const days = new Map<IsoDate, number>();
  for (const { date } of items) if (date !== null) days.set(date, (days.get(date) ?? 0) + 1);
  return { target: target.id, sheet: table.grid.sheet, days, invalidDays, subtotals };
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
