import type { ClauseMatcher } from './clauseMatcher.js';
import { blankLabel, confirmedTask } from './confirmedRows.js';
import { splitDatedNotes } from './dates.js';
import type { DateReading, Passage, TaskRow, UnmatchedRow } from './progress.js';
import type { Role } from './heading.js';
import { datedIn, ownerOf } from './rowCells.js';
import { cellOf, filledIn, hasRoles, sourceAt, type Table } from './table.js';

/** Whether a table is a ledger of tasks: what is to be done, and prose on how far it is. */
export function isTaskTable(table: Table): boolean {
  return (
    hasRoles(table, 'task') && (hasRoles(table, 'progress') || hasRoles(table, 'total')) && !hasRoles(table, 'period')
  );
}

/**
 * Reads the rows of a ledger of tasks. A row that belongs to no item of the plan comes back apart; in a table of targets so
 * does one whose words are no clause, for it may be a figure that the plan does not have.
 */
export function readTaskRows(
  table: Table,
  match: ClauseMatcher,
  date1904: boolean,
): { tasks: TaskRow[]; unmatched: UnmatchedRow[] } {
  const tasks: TaskRow[] = [];
  const unmatched: UnmatchedRow[] = [];
  const isLedger = isTaskTable(table);
  let carried: number | null = null;
  for (const row of table.rows) {
    const label = filledIn(table, row, 'task') ?? filledIn(table, row, 'metric') ?? blankLabel(table, row);
    if (label === null) continue;
    const own = match.itemOf(filledIn(table, row, 'item')?.text ?? '');
    carried = own ?? carried;
    const confirmed = confirmedIn(table, row, label.text, match);
    const found = confirmed ?? match.clauseOf(label.text, own) ?? match.clauseOf(label.text, carried);
    const isTask = isLedger || confirmed !== null || (found !== null && found.task !== null);
    if (found === null || !isTask) unmatched.push({ label, candidates: [] });
    else tasks.push({ ...found, label, ...readColumns(table, row, date1904) });
  }
  return { tasks, unmatched };
}

/** The item and clause that a mapping gives a row; the clause by its words where only the item is given. */
function confirmedIn(
  table: Table,
  row: number,
  label: string,
  match: ClauseMatcher,
): ReturnType<ClauseMatcher['clauseOf']> {
  const given = confirmedTask(table, row);
  if (given === null || given.item === null) return null;
  return given.task === null ? match.clauseOf(label, given.item) : { item: given.item, task: given.task };
}

function readColumns(table: Table, row: number, date1904: boolean): Omit<TaskRow, 'item' | 'task' | 'label'> {
  const updated = datedIn(table, row, 'updated', date1904);
  const passages = (role: Role): Passage[] => passagesOf(table, row, role, updated?.date ?? null);
  const progress = passages('progress');
  return {
    ...ownerOf(table, row),
    status: filledIn(table, row, 'status'),
    deadline: datedIn(table, row, 'deadline', date1904),
    updated,
    progress: progress.length > 0 ? progress : passages('total'),
    problems: passages('problem'),
    next: passages('next'),
  };
}

/** Words that say there is nothing to say. */
const NOTHING = /^\s*(暂无|无\s*[。.]?|—|-|\/)\s*$/;

/** A cell's notes; one without a date of its own is known as of the row's 更新日期. */
function passagesOf(table: Table, row: number, role: Role, updated: DateReading): Passage[] {
  const located = cellOf(table, row, role);
  if (located?.cell == null || NOTHING.test(located.cell.text)) return [];
  const source = sourceAt(table, located);
  return splitDatedNotes(source.text, table.year)
    .filter(({ start, end }) => !NOTHING.test(source.text.slice(start, end)))
    .map(({ date, start, end }) => ({ date: date ?? updated, source, start, end }));
}
