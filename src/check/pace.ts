import Big from 'big.js';
import { isoDate, monthEnd, MONTHS_IN, monthsElapsed, type IsoDate } from '../plan/period.js';
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
