import { firstMonth, partsOf, startOf, type IsoDate } from '../../plan/period.js';
import { coveredPeriod } from '../time/coveredPeriod.js';
import { linesAbove } from '../table/linesAbove.js';
import type { ListItem, ListItems } from './listItems.js';
import type { Table } from '../table/table.js';

/** A list that was read. */
export interface ReadList extends ListItems {
  table: Table;
  /** The day that its own title states, else the workbook's. */
  until: IsoDate | null;
}

/** What lists of one thing come to by a day, all of them together, each row once. */
export interface JoinedLists<List extends ReadList> {
  until: IsoDate | null;
  lists: readonly List[];
  items: readonly ListItem[];
  /** The last of them is of a month or quarter only, and what was before it is not known. */
  isOpen: boolean;
}

/**
 * Joins the lists of one thing, day by day: those of one day are parts of one (第一批, 第二批), one of a month or quarter goes on
 * with those before it, unless it has their rows as well. After one that cannot be joined, nothing is certain any more.
 */
export function joinLists<List extends ReadList>(lists: readonly List[]): JoinedLists<List>[] {
  const days = [...new Set(lists.map(({ until }) => until))].sort((a, b) => (a ?? '~').localeCompare(b ?? '~'));
  const joined: JoinedLists<List>[] = [];
  let before: JoinedLists<List> | null = null;
  let months = 0;
  for (const day of days) {
    const ofDay = lists.filter(({ until }) => until === day);
    const items = union(ofDay.map((list) => list.items));
    const starts = ofDay.map(firstMonthOf);
    const start = Math.max(...starts);
    const isWhole = start === 1 || (before === null ? ofDay.every(isOlder) : hasAll(items, before.items));
    const isNext = before !== null && start <= months + 1;
    const now: JoinedLists<List> =
      isWhole || !isNext || before === null
        ? { until: day, lists: ofDay, items, isOpen: !isWhole }
        : { until: day, lists: [...before.lists, ...ofDay], items: union([before.items, items]), isOpen: false };
    joined.push(now);
    if (now.isOpen) break;
    [before, months] = [now, day === null ? 12 : partsOf(day).month];
  }
  return joined;
}

/** The month with which a list begins by its title: 7 for that of 三季度. */
function firstMonthOf({ table }: ReadList): number {
  const { onePeriod, asOf, year, grid } = table;
  if (onePeriod === null || asOf === null) return 1;
  const isOwn = [grid.sheet, ...linesAbove(table).map(({ text }) => text)].some(
    (words) => coveredPeriod(words, asOf.date, year) !== null,
  );
  return isOwn ? firstMonth(onePeriod) : 1;
}

/** Rows are older than the month or quarter that the title names, so that the list goes back further. */
function isOlder({ table: { onePeriod }, items }: ReadList): boolean {
  const begin = onePeriod === null ? '' : startOf(onePeriod);
  return items.some(({ date }) => date !== null && date < begin);
}

function union(lists: readonly (readonly ListItem[])[]): readonly ListItem[] {
  const [only, ...more] = lists;
  if (only !== undefined && more.length === 0) return only;
  const byKey = new Map<string, ListItem>();
  for (const item of lists.flat()) if (!byKey.has(item.key)) byKey.set(item.key, item);
  return [...byKey.values()];
}

function hasAll(items: readonly ListItem[], others: readonly ListItem[]): boolean {
  const keys = new Set(items.map(({ key }) => key));
  return others.length > 0 && others.every(({ key }) => keys.has(key));
}
