import Big from 'big.js';
import { preciseText, quantityText } from '../check/format.js';
import { shareDue, yearEnd } from '../check/pace.js';
import type { Calendar } from '../plan/calendar.js';
import { chineseDate, partsOf, type IsoDate } from '../plan/period.js';
import { targetsOf, type Plan, type Target } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { dayOf, type CalendarLine } from './calendarState.js';
import type { CalendarWarning } from './calendarWarning.js';
import { hasLedger, ledgerFaults } from './ledgerFaults.js';

/** How many issues the year was promised and how many count; only what is 已印发 in the year, with its day, does. */
export interface IssueCount {
  target: Target;
  /** The least number that meets the target. */
  promised: number;
  planned: number;
  issued: number;
  /** Planned or drafted ones that can still be issued before the year is over. */
  open: number;
  /** 已印发 without a day: they do not count, but may. */
  undated: number;
}

/** The count as of a day; null where the plan promises no number of bulletins. */
export function countIssues(
  lines: readonly CalendarLine[],
  calendar: Calendar,
  plan: Plan,
  asOf: IsoDate,
): IssueCount | null {
  const target = targetsOf(plan).find(({ countsBulletins }) => countsBulletins);
  if (target === undefined) return null;
  const isOfYear = (date: IsoDate): boolean => partsOf(date).year === calendar.year;
  const issued = lines.filter(({ state }) => state === 'issued');
  const open = asOf >= yearEnd(calendar.year) ? [] : lines.filter(({ state }) => state !== 'issued');
  return {
    target,
    promised: leastOf(target),
    planned: calendar.bulletins.filter(({ date }) => isOfYear(date)).length,
    issued: issued.filter(({ row }) => isOfYear(row === null ? '' : (dayOf(row) ?? ''))).length,
    open: open.filter(({ date }) => date === null || isOfYear(date)).length,
    undated: issued.filter(({ row }) => row !== null && dayOf(row) === null).length,
  };
}

/** What is wrong with the year's issues as of a day, the count of them first. */
export function calendarWarnings(
  count: IssueCount | null,
  calendar: Calendar,
  progress: Progress,
  asOf: IsoDate,
): CalendarWarning[] {
  return [
    ...(count === null ? [] : [...plannedShort(count), ...issuedShort(count, calendar.year, progress, asOf)]),
    ...ledgerFaults(calendar, progress),
    ...undatedIssues(count, progress),
  ];
}

function plannedShort({ target, promised, planned }: IssueCount): CalendarWarning[] {
  if (planned >= promised) return [];
  const message = `编发计划里在年内印发的只有${planned}${target.unit}，工作要点要求${wanted(target)}，少排了${promised - planned}${target.unit}。`;
  return [{ what: 'planned-short', message, advice: '请在编发计划（calendar.yaml）里补排，或留意增发工作动态。' }];
}

/** The gravest only: what can no longer be reached, else what is behind pace. Without a ledger nobody knows. */
function issuedShort(count: IssueCount, year: number, progress: Progress, asOf: IsoDate): CalendarWarning[] {
  const { target, promised, issued, open, undated } = count;
  const { unit } = target;
  if (!hasLedger(progress) || issued >= promised) return [];
  const [day, last] = [chineseDate(asOf), chineseDate(yearEnd(year))];
  // One without a day may be of the year.
  const missing = promised - issued - open - undated;
  if (missing > 0) {
    const message =
      asOf >= yearEnd(year)
        ? `到${last}只印发了${issued}${unit}，没有达到${wanted(target)}，差${missing}${unit}。`
        : `到${day}已印发${issued}${unit}，连同还能印发的${open}${unit}，达不到${wanted(target)}，差${missing}${unit}。`;
    const advice =
      asOf >= yearEnd(year)
        ? '已印发而台账里没有记的，请补记；否则请在总结里如实说明。'
        : `请在${last}前增发${missing}${unit}，如工作动态。`;
    return [{ what: 'cannot-reach', message, advice }];
  }
  const due = shareDue(target, asOf, year).times(target.value);
  if (due.lte(issued + undated)) return [];
  const expected = due.round(0, Big.roundUp).toNumber();
  return [
    {
      what: 'behind-pace',
      message: `到${day}已印发${issued}${unit}，照序时进度应有${expected}${unit}（全年${wanted(target)}）。`,
      advice: `请在${last}前再印发${promised - issued}${unit}。`,
    },
  ];
}

function undatedIssues(count: IssueCount | null, progress: Progress): CalendarWarning[] {
  if (count === null || count.undated === 0 || !hasLedger(progress)) return [];
  const message = `有${count.undated}${count.target.unit}写“已印发”而没有可用的印发日期，没有计入。`;
  return [{ what: 'undated', message, advice: '请在简报台账里补填印发日期。' }];
}

function leastOf({ value, comparator }: Target): number {
  const whole = new Big(value).round(0, Big.roundUp);
  return (comparator === '>' && whole.eq(value) ? whole.plus(1) : whole).toNumber();
}

function wanted({ value, unit, comparator }: Target): string {
  return preciseText(quantityText(value, unit), { approximate: false, bound: comparator });
}
