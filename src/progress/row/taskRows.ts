import type { ClauseMatcher } from '../match/clauseMatcher.js';
import { blankLabel, confirmedTask } from '../mapping/confirmedRows.js';
import { splitDatedNotes } from '../time/dates.js';
import type { CellSource, DateReading, Passage, TaskRow, UnmatchedRow } from '../progress.js';
import type { Role } from '../table/heading.js';
import { datedIn, ownerOf } from './rowCells.js';
import { contextReader } from './rowContext.js';
import { cellOf, filledIn, hasRoles, sourceAt, type Table } from '../table/table.js';

/** Whether a table is a ledger of tasks: what is to be done, and prose on how far it is. */
export function isTaskTable(table: Table): boolean {
  return (
    hasRoles(table, 'task') &&
    !hasRoles(table, 'period') &&
    (hasRoles(table, 'progress') || hasRoles(table, 'total') || isWatched(table))
  );
}

/** How far each task is may be told by its status alone, beside a time limit or the day of the last news. */
function isWatched(table: Table): boolean {
  return hasRoles(table, 'status') && (hasRoles(table, 'deadline') || hasRoles(table, 'updated'));
}

/** A row that is about a chapter of the plan: a task of no item, whose paragraph may tell of all the chapter's targets. */
export interface ChapterRow {
  chapter: number;
  progress: readonly Passage[];
}

/** What the rows of a ledger are. */
export interface TaskRows {
  tasks: TaskRow[];
  chapters: ChapterRow[];
  unmatched: UnmatchedRow[];
}

/**
 * Reads the rows of a ledger of tasks. A row that belongs to no item of the plan comes back apart; in a table of targets so
 * does one whose words are no clause, for it may be a figure that the plan does not have. What has no words of its own is
 * of the chapter under whose title it stands.
 */
export function readTaskRows(table: Table, match: ClauseMatcher, date1904: boolean): TaskRows {
  const tasks: TaskRow[] = [];
  const chapters: ChapterRow[] = [];
  const unmatched: UnmatchedRow[] = [];
  const isLedger = isTaskTable(table);
  const besideIn = contextReader(table);
  let carried: number | null = null;
  for (const row of table.rows) {
    const label = filledIn(table, row, 'task') ?? filledIn(table, row, 'metric') ?? blankLabel(table, row);
    if (label === null) {
      const chapter = isLedger ? match.chapterOf(besideIn(row).under ?? '') : null;
      if (chapter !== null) chapters.push(chapterRow(table, row, chapter, date1904));
      continue;
    }
    const own = match.itemOf(filledIn(table, row, 'item')?.text ?? '');
    carried = own ?? carried;
    const confirmed = confirmedIn(table, row, label.text, match);
    const chapter = confirmed === null && own === null ? match.chapterOf(label.text) : null;
    if (chapter !== null) {
      chapters.push(chapterRow(table, row, chapter, date1904));
      continue;
    }
    const found = confirmed ?? match.clauseOf(label.text, own) ?? match.clauseOf(label.text, carried);
    const isTask = isLedger || confirmed !== null || (found !== null && found.task !== null);
    if (found === null || !isTask) unmatched.push({ label, candidates: [] });
    else tasks.push(readTask(table, row, found, label, date1904));
  }
  return { tasks, chapters, unmatched };
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

function readTask(
  table: Table,
  row: number,
  { item, task }: Pick<TaskRow, 'item' | 'task'>,
  label: CellSource,
  date1904: boolean,
): TaskRow {
  const { office, officeBlank } = ownerOf(table, row);
  const updated = datedIn(table, row, 'updated', date1904);
  const passages = (role: Role): Passage[] => passagesOf(table, row, role, updated?.date ?? null);
  return {
    item,
    task,
    label,
    office,
    officeBlank,
    status: filledIn(table, row, 'status'),
    deadline: datedIn(table, row, 'deadline', date1904),
    updated,
    progress: progressOf(table, row, updated?.date ?? null),
    problems: passages('problem'),
    next: passages('next'),
  };
}

function chapterRow(table: Table, row: number, chapter: number, date1904: boolean): ChapterRow {
  const updated = datedIn(table, row, 'updated', date1904)?.date ?? null;
  return { chapter, progress: progressOf(table, row, updated) };
}

/** What is told of a row, in the column for it or in that of what was done. */
function progressOf(table: Table, row: number, updated: DateReading): Passage[] {
  const progress = passagesOf(table, row, 'progress', updated);
  return progress.length > 0 ? progress : passagesOf(table, row, 'total', updated);
}

/** Words that say there is nothing to say. */
const NOTHING = /^(?:暂无|无\s*[。.]?|—|-|\/)$/;

/** A cell's notes; one without a date of its own is known as of the row's 更新日期. */
function passagesOf(table: Table, row: number, role: Role, updated: DateReading): Passage[] {
  const located = cellOf(table, row, role);
  if (located?.cell == null || NOTHING.test(located.cell.text.trim())) return [];
  const source = sourceAt(table, located);
  return splitDatedNotes(source.text, table.year)
    .filter(({ start, end }) => !NOTHING.test(source.text.slice(start, end).trim()))
    .map(({ date, start, end }) => ({ date: date ?? updated, source, start, end }));
}
