import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import { isoDate, type IsoDate } from '../plan/period.js';
import type { LedgerRow } from '../progress/progress.js';

/** An issue number, and the running number where a total is kept. */
export interface IssueNumber {
  number: number;
  runningNumber: number | null;
}

/**
 * The number of a planned bulletin: the ledger's where it stands there, otherwise the next ones in the order of the
 * calendar, so that drafting one or all of them gives each the same.
 */
export function numberOf(planned: PlannedBulletin, calendar: Calendar, all: readonly LedgerRow[]): IssueNumber {
  const ledger = ofYear(all, calendar);
  const numbered = ledger.flatMap((row) => (row.number === null ? [] : [{ ...row, number: row.number }]));
  const row = numbered.find(({ key }) => key === planned.key);
  if (row !== undefined)
    return { number: row.number, runningNumber: row.runningNumber ?? running(row.number, calendar) };
  const waiting = inOrder(calendar).filter(({ key }) => !numbered.some((other) => other.key === key));
  const number = lastNumber(ledger) + waiting.findIndex(({ key }) => key === planned.key) + 1;
  return { number, runningNumber: running(number, calendar) };
}

/**
 * The number that an unplanned bulletin of a day takes: the ledger's where it is drafted again; otherwise the one after
 * the ledger's last, and after the planned ones that were to be issued by then and are not in the ledger yet.
 */
export function nextNumber(calendar: Calendar, all: readonly LedgerRow[], date: IsoDate): IssueNumber {
  const ledger = ofYear(all, calendar);
  const again = unplannedOf(ledger, date);
  if (again !== null)
    return { number: again.number, runningNumber: again.runningNumber ?? running(again.number, calendar) };
  const due = calendar.bulletins.filter(
    (planned) => planned.date <= date && !ledger.some(({ key, number }) => key === planned.key && number !== null),
  );
  const number = lastNumber(ledger) + due.length + 1;
  return { number, runningNumber: running(number, calendar) };
}

/** The ledger's row of an unplanned bulletin of a day: the one of that day, or the only draft of its month. */
export function unplannedOf(ledger: readonly LedgerRow[], day: IsoDate): (LedgerRow & { number: number }) | null {
  const unplanned = ledger.flatMap((row) =>
    row.key !== null || row.number === null || row.date === null
      ? []
      : [{ ...row, number: row.number, date: row.date }],
  );
  const ofDay = unplanned.filter(({ date }) => date === day);
  const drafts = unplanned.filter(({ date, state }) => state === 'draft' && date.slice(0, 7) === day.slice(0, 7));
  return (ofDay.length > 0 ? ofDay : drafts.length === 1 ? drafts : [])[0] ?? null;
}

/** Without the rows of former years: a ledger may go on from year to year, and numbers begin anew. */
export function ofYear(ledger: readonly LedgerRow[], { year }: Calendar): LedgerRow[] {
  return ledger.filter(({ date }) => date === null || date === 'invalid' || date >= isoDate(year, 1, 1));
}

/** The calendar's bulletins by day of issue. */
export function inOrder(calendar: Calendar): PlannedBulletin[] {
  return [...calendar.bulletins].sort((a, b) => a.date.localeCompare(b.date) || a.key - b.key);
}

function lastNumber(ledger: readonly LedgerRow[]): number {
  return Math.max(0, ...ledger.flatMap(({ number }) => number ?? []));
}

function running(number: number, { issuedBefore }: Calendar): number | null {
  return issuedBefore === null ? null : issuedBefore + number;
}
