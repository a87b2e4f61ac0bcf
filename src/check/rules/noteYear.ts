import { monthEnd, type IsoDate } from '../../plan/period.js';

/** Whether a dated note can speak of a year: it may be written in January of the next one, but in no other. */
export function speaksOfYear(date: IsoDate, year: number): boolean {
  return date > monthEnd(year - 1, 12) && date <= monthEnd(year + 1, 1);
}
