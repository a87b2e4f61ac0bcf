import type { IsoDate } from '../plan/period.js';
import type { CellSource, Conflict, Entry, Progress, TargetRow } from '../progress/progress.js';
import { perObject } from '../progress/perObject.js';

/** What a workbook says of one target. */
export interface OfTarget {
  rows: readonly TargetRow[];
  /** Ascending by day. */
  entries: readonly Entry[];
  conflicts: readonly Conflict[];
}

const NOTHING: OfTarget = { rows: [], entries: [], conflicts: [] };

/** What a workbook says of a target: found at once, however many rows there are. */
export function ofTarget(progress: Progress, target: string): OfTarget {
  return byTarget(progress).get(target) ?? NOTHING;
}

/** The latest of the claims about a target that differ, as of a day. */
export function latestConflict(progress: Progress, target: string, asOf: IsoDate): Conflict | undefined {
  return ofTarget(progress, target).conflicts.findLast((conflict) => conflict.asOf <= asOf);
}

const byTarget = perObject(({ rows, entries, conflicts }: Progress): ReadonlyMap<string, OfTarget> => {
  const all = new Map<string, { rows: TargetRow[]; entries: Entry[]; conflicts: Conflict[] }>();
  const at = (target: string) => {
    const known = all.get(target) ?? { rows: [], entries: [], conflicts: [] };
    all.set(target, known);
    return known;
  };
  rows.forEach((row) => at(row.target).rows.push(row));
  entries.forEach((entry) => at(entry.target).entries.push(entry));
  conflicts.forEach((conflict) => at(conflict.target).conflicts.push(conflict));
  return all;
});

/** The first named office of the rows of each task, by the task's id. */
export const officesOfTasks = perObject(({ tasks }: Progress): ReadonlyMap<string, CellSource> => {
  const offices = new Map<string, CellSource>();
  for (const { task, office } of tasks) {
    if (task !== null && office !== null && isNamed(office) && !offices.has(task)) offices.set(task, office);
  }
  return offices;
});

/** A blank cell, a dash and 无 name nobody. */
export function isNamed(office: CellSource | null): office is CellSource {
  return office !== null && !/^\s*(?:[-—–―/]*|无)\s*$/.test(office.text);
}
