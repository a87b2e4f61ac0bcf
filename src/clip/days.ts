import type { IsoDate } from '../plan/period.js';
import { halfWidth } from '../progress/number/halfWidth.js';
import { dateOf, dayAt } from '../progress/time/timeWording.js';

/** A whole day (year, month and day) that a text names. */
export interface NamedDay {
  date: IsoDate;
  /** Offsets into the text; end exclusive. */
  start: number;
  end: number;
}

/** 2021年9月30日, 2021-09-30; not 2021年9月 nor 2021年9月上旬. */
const ENDS_IN_DAY = /[日号]$|\d[-./]\d{1,2}[-./]\d{1,2}$|(?:19|20)\d{6}$/;

/** Days that a text names in full, in order; those that no calendar has are passed over. */
export function daysIn(text: string): NamedDay[] {
  const plain = halfWidth(text);
  const days: NamedDay[] = [];
  const beginnings = /[\d〇零○一二三四五六七八九]{4}/g;
  for (let found = beginnings.exec(plain); found !== null; found = beginnings.exec(plain)) {
    const wording = dayAt(plain, found.index);
    beginnings.lastIndex = found.index + 1;
    if (wording === null || wording.year === null || !ENDS_IN_DAY.test(plain.slice(0, wording.end))) continue;
    const date = dateOf(wording, wording.year);
    if (date !== 'invalid') days.push({ date, start: found.index, end: wording.end });
    beginnings.lastIndex = wording.end;
  }
  return days;
}

/** The one day of some, null where there is none or they differ. */
export function onlyDay(days: readonly IsoDate[]): IsoDate | null {
  const distinct = [...new Set(days)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
