import type { IsoDate } from '../plan/period.js';
import type { Passage, TaskRow } from './progress.js';

/**
 * Notes under no date are known as of the day that their table stands at, and no earlier.
 * @param day of the table, or of the workbook; null where nothing says, and then the notes stay without a date
 */
export function knownAsOf(tasks: readonly TaskRow[], day: IsoDate | null): TaskRow[] {
  if (day === null) return [...tasks];
  const known = (passages: readonly Passage[]): readonly Passage[] =>
    isUndated(passages)
      ? passages.map((passage) => (passage.date === null ? { ...passage, date: day, undated: true } : passage))
      : passages;
  return tasks.map((task) => {
    const { progress, problems, next } = task;
    if (![progress, problems, next].some(isUndated)) return task;
    return { ...task, progress: known(progress), problems: known(problems), next: known(next) };
  });
}

function isUndated(passages: readonly Passage[]): boolean {
  return passages.some(({ date }) => date === null);
}
