import { itemsOf, type Plan } from '../plan/plan.js';
import { dateInCell, splitDatedNotes } from './dates.js';
import { likenessIndex } from './likeness.js';
import { itemNumber, plainWords } from './plainWords.js';
import type { CellSource, DateReading, Passage, TaskRow, UnmatchedRow } from './progress.js';
import type { Role } from './heading.js';
import { cellOf, filledIn, hasRoles, sourceAt, type Table } from './table.js';

/** From this likeness on a row's words are taken for a clause of the plan. */
const BAR = 0.6;

/** Whether a table is a ledger of tasks: what is to be done, and prose on how far it is. */
export function isTaskTable(table: Table): boolean {
  return (
    hasRoles(table, 'task') && (hasRoles(table, 'progress') || hasRoles(table, 'total')) && !hasRoles(table, 'period')
  );
}

/** The clause of the plan that words are, and the item whose number stands beside them; null where neither is known. */
export type ClauseMatcher = (words: string, item: number | null) => { item: number; task: string | null } | null;

/** Prepares the plan's clauses once. */
export function clauseMatcher(plan: Plan): ClauseMatcher {
  const items = new Set(itemsOf(plan).map(({ number }) => number));
  const clauses = itemsOf(plan).flatMap(({ number, tasks }) =>
    tasks.map(({ id, quote }) => ({ item: number, id, words: plainWords(quote) })),
  );
  const like = likenessIndex(clauses.map(({ words }) => words));
  return (label, item) => {
    const words = plainWords(label);
    let best: { item: number; id: string; score: number } | null = null;
    for (const { index, score: likeness } of like(words)) {
      const clause = clauses[index];
      if (clause === undefined || (item !== null && clause.item !== item)) continue;
      const contained = words.length >= 6 && (clause.words.includes(words) || words.includes(clause.words));
      const score = clause.words === words ? 2 : contained ? 1 : likeness;
      if (score >= BAR && score > (best?.score ?? 0)) best = { item: clause.item, id: clause.id, score };
    }
    const of = item ?? best?.item ?? null;
    return of !== null && items.has(of) ? { item: of, task: best?.id ?? null } : null;
  };
}

/** Reads the rows of a ledger of tasks. A row that belongs to no item of the plan comes back apart. */
export function readTaskRows(
  table: Table,
  match: ClauseMatcher,
  date1904: boolean,
): { tasks: TaskRow[]; unmatched: UnmatchedRow[] } {
  const tasks: TaskRow[] = [];
  const unmatched: UnmatchedRow[] = [];
  let carried: number | null = null;
  for (const row of table.rows) {
    const label = filledIn(table, row, 'task');
    if (label === null) continue;
    const own = itemNumber(filledIn(table, row, 'item')?.text ?? '');
    carried = own ?? carried;
    const found = match(label.text, own) ?? match(label.text, carried);
    if (found === null) unmatched.push({ label, candidates: [] });
    else tasks.push({ ...found, label, ...readColumns(table, row, date1904) });
  }
  return { tasks, unmatched };
}

function readColumns(table: Table, row: number, date1904: boolean): Omit<TaskRow, 'item' | 'task' | 'label'> {
  const updated = dateOf(table, row, 'updated', date1904);
  const passages = (role: Role): Passage[] => passagesOf(table, row, role, updated?.date ?? null);
  const progress = passages('progress');
  return {
    office: filledIn(table, row, 'office'),
    deadline: dateOf(table, row, 'deadline', date1904),
    updated,
    progress: progress.length > 0 ? progress : passages('total'),
    problems: passages('problem'),
    next: passages('next'),
  };
}

function dateOf(
  table: Table,
  row: number,
  role: Role,
  date1904: boolean,
): { date: DateReading; source: CellSource } | null {
  const located = cellOf(table, row, role);
  if (located?.cell == null || located.cell.text.trim() === '') return null;
  return { date: dateInCell(located.cell, table.year, date1904), source: sourceAt(table, located) };
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
