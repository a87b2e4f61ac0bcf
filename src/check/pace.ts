import Big from 'big.js';
import { memoize } from 'es-toolkit/function';
import {
  endOf,
  isoDate,
  lastMonth,
  monthEnd,
  MONTHS_IN,
  monthsElapsed,
  partsOf,
  validDate,
  type IsoDate,
  type Period,
} from '../plan/period.js';
import type { Target } from '../plan/plan.js';

/** 31 December: the time limit of what has no other. */
export function yearEnd(year: number): IsoDate {
  return isoDate(year, 12, 31);
}

/**
 * Share of a flow that is due by a day: of the schedule where the target has one, otherwise the elapsed share of the
 * year (序时进度: through November 11/12). Only whole months count.
 */
export function shareDue(target: Target, date: IsoDate, year: number): Big {
  const months = monthsElapsed(date, year);
  if (target.schedule.length === 0) return new Big(months).div(12);
  const step = target.schedule.filter(({ month }) => month <= months).at(-1);
  return new Big(step?.share ?? 0);
}

/** The first day on which a reading is due, and with it anything of a flow. */
export function firstDue(target: Target, year: number): IsoDate {
  const cycle = MONTHS_IN[target.cycle];
  const step = target.schedule.find(({ share }) => new Big(share).gt(0));
  return monthEnd(year, Math.ceil((step?.month ?? 1) / cycle) * cycle);
}

/** The last day by which a reading was due under the target's reporting cycle; in the former year where none was. */
export function lastDue(target: Target, date: IsoDate, year: number): IsoDate {
  const cycle = MONTHS_IN[target.cycle];
  const months = Math.floor(monthsElapsed(date, year) / cycle) * cycle;
  return months === 0 ? yearEnd(year - 1) : monthEnd(year, months);
}

/** Quarters that are over on a day, 0–4. */
export function quartersElapsed(date: IsoDate, year: number): number {
  return Math.floor(monthsElapsed(date, year) / 3);
}

/** Last day of a quarter (1–4; 0 is the end of the former year). */
export function quarterEnd(year: number, quarter: number): IsoDate {
  return quarter === 0 ? yearEnd(year - 1) : monthEnd(year, quarter * 3);
}

/** Whether a period is over on a day, without making a date of each: a large workbook has very many. */
export const overBy: (day: IsoDate) => (period: Period) => boolean = memoize((day: IsoDate) => {
  const { year } = partsOf(day);
  const elapsed = year * 12 + monthsElapsed(day, year);
  return (period: Period) => period.year * 12 + lastMonth(period) <= elapsed;
});

/** `endOf`, made once for each month: a large workbook asks it of every cell. */
export const lastDayOf: (period: Period) => IsoDate = memoize(endOf, {
  getCacheKey: (period: Period) => period.year * 12 + lastMonth(period),
});

/** The day a number of months later; the last day of a month stays the last: 30 June and three months are 30 September. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const from = partsOf(day);
  const last = from.year * 12 + from.month - 1 + months;
  const end = monthEnd(Math.floor(last / 12), (last % 12) + 1);
  const isLast = monthEnd(from.year, from.month) === day;
  return isLast ? end : (validDate(Math.floor(last / 12), (last % 12) + 1, from.day) ?? end);
}
