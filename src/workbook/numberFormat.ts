import { ssf } from './sheetjs.js';

/** Whether a number format shows a serial number as a date or a time: `yyyy"年"m"月"` yes, `0.00%` no. */
export function isDateFormat(format: string): boolean {
  return ssf.is_date(format);
}

/** A day of the calendar; month and day 1-based. */
export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

const dayMilliseconds = 86_400_000;
/** 9999-12-31, the last day that Excel knows, in the 1900 system. */
const lastSerial = 2_958_465;
/** Serial 0 of the 1904 system is this serial of the 1900 system. */
const offset1904 = 1462;

/**
 * The day of a serial date, its time of day dropped; null where there is none: not a number, out of Excel's range
 * (1900-01-01 or 1904-01-01 … 9999-12-31), or serial 60 of the 1900 system, 29 February 1900, which never was.
 */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDay | null {
  const days = Math.floor(serial) + (date1904 ? offset1904 : 0);
  const first = date1904 ? offset1904 : 1;
  if (!(days >= first && days <= lastSerial) || days === 60) return null;
  // Lotus took 1900 for a leap year, and Excel kept that: up to February 1900 the serials lag by one.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
