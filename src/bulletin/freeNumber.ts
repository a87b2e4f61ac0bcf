import type { IsoDate } from '../plan/period.js';

/** An issue number that is given away. */
export interface HeldNumber {
  number: number;
  /** Day of issue, null where it is not known. */
  date: IsoDate | null;
}

/** The least free number for an issue of a day; numbers follow the days, so it is above those of that day and before. */
export function freeNumber(day: IsoDate, held: readonly HeldNumber[]): number {
  const taken = new Set(held.map(({ number }) => number));
  let number = 1 + Math.max(0, ...held.map((one) => (one.date !== null && one.date <= day ? one.number : 0)));
  while (taken.has(number)) number++;
  return number;
}
