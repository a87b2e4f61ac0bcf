import type { IsoDate } from '../plan/period.js';
import { isDay, type DateReading, type Passage } from '../progress/progress.js';

/** Whether a date is certainly a day between two, both included. */
export function within(date: DateReading, from: IsoDate, to: IsoDate): boolean {
  return isDay(date) && date >= from && date <= to;
}

/** The passages of the last day between two, both included; none where there is no such passage. */
export function latestOf(passages: readonly Passage[], from: IsoDate, to: IsoDate): Passage[] {
  const inside = passages.filter(({ date }) => within(date, from, to));
  const last = inside
    .map(({ date }) => date ?? '')
    .sort()
    .at(-1);
  return inside.filter(({ date }) => date === last);
}
