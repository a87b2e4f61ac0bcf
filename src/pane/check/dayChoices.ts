import type { IsoDate } from '../../plan/period.js';
import type { Entry } from '../../progress/progress.js';
import type { ReadingCore } from '../core.js';

/** Figures of a day that fewer targets than this have are an exception, not a period of the workbook. */
const ENOUGH = 2;

/**
 * The days that a workbook has figures of, the latest first: those of which several targets have some.
 * @param own the workbook's own day, which is always one
 */
export function dayChoices(entries: readonly Pick<Entry, 'asOf' | 'target'>[], own: IsoDate | null): IsoDate[] {
  const targets = new Map<IsoDate, Set<string>>();
  for (const { asOf, target } of entries) targets.set(asOf, (targets.get(asOf) ?? new Set()).add(target));
  const days = [...targets].filter(([, some]) => some.size >= ENOUGH).map(([day]) => day);
  return [...new Set([...days, ...(own === null ? [] : [own])])].sort().reverse();
}

/** What is said where `dayTyped` gives none. */
export function dayFault(year: number): string {
  return `请填${year}年或${year + 1}年的日期。`;
}

/** A day as a date field gives it, of the plan's year or the one after, in which its last figures come out; else null. */
export function dayTyped({ validDate }: Pick<ReadingCore, 'validDate'>, typed: string, year: number): IsoDate | null {
  const [own, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(typed) ?? []).slice(1).map(Number);
  if (own === undefined || month === undefined || day === undefined) return null;
  return own === year || own === year + 1 ? validDate(own, month, day) : null;
}
