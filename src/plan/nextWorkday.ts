import { isoDate, partsOf, type IsoDate } from './period.js';

/** The day after a day, and not on a weekend. */
export function nextWorkday(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date);
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  while (next.getUTCDay() % 6 === 0) next.setUTCDate(next.getUTCDate() + 1);
  return isoDate(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate());
}
