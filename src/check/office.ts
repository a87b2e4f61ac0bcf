import { uniq } from 'es-toolkit/array/uniq';
import type { Plan, Target } from '../plan/plan.js';
import type { CellSource, Progress } from '../progress/progress.js';
import { isNamed, officesOfTasks, ofTarget } from './byTarget.js';

/**
 * Who is responsible for a target: the office of its own row, or of the task whose clause it stands in; null where the
 * workbook names none. An office that the plan itself names has no cell and is the caller's to use.
 */
export function officeOf(plan: Plan, progress: Progress, target: Target): CellSource | null {
  const own = ofTarget(progress, target.id).rows.find(({ office }) => isNamed(office))?.office;
  return own ?? officeOfTask(plan, progress, target);
}

/** The office of the first of the clauses that the target stands in. */
function officeOfTask(plan: Plan, progress: Progress, target: Target): CellSource | null {
  const ids = tasksOf(plan, target);
  const offices = officesOfTasks(progress);
  return ids.flatMap((id) => offices.get(id) ?? []).at(0) ?? null;
}

/** The office's name in one line: the plan's, or else the workbook's. */
export function officeName(plan: Plan, progress: Progress, target: Target): string | null {
  return target.office ?? joinedOffices([officeOf(plan, progress, target)]);
}

/** The offices that cells name, each once, in one line: 高新科、农村科; null where they name none. */
export function joinedOffices(cells: readonly (CellSource | null)[]): string | null {
  const names = cells.flatMap((cell) => cell?.text.trim().split(/\s+/) ?? []).filter((name) => name !== '');
  return names.length === 0 ? null : uniq(names).join('、');
}

/** Ids of the tasks whose clause holds the target's quote. */
export function tasksOf(plan: Plan, target: Target): readonly string[] {
  const chapter = plan.chapters.find(({ number }) => number === target.chapter);
  const item = chapter?.items.find(({ number }) => number === target.item);
  return item?.tasks.filter(({ quote }) => quote.includes(target.quote)).map(({ id }) => id) ?? [];
}
