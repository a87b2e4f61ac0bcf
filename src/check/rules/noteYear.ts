import { monthEnd, type IsoDate } from '../../plan/period.js';
import { monthsLater } from '../pace.js';

/** Whether a dated note can speak of a year: it may be written in January of the next one, but in no other. */
export function speaksOfYear(date: IsoDate, year: number): boolean {
  return date > monthEnd(year - 1, 12) && date <= monthEnd(year + 1, 1);
}

/** The last day of which a workbook can know: a month after the day that it stands at, or that it is looked at, if that is later. */
export function knowableUntil(stands: IsoDate | null, asOf: IsoDate): IsoDate | null {
  return stands === null ? null : monthsLater(stands > asOf ? stands : asOf, 1);
}
