import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import type { IsoDate } from '../plan/period.js';
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
export function numberOf(planned: PlannedBulletin, calendar: Calendar, ledger: readonly LedgerRow[]): IssueNumber {
  const numbered = ledger.flatMap((row) => (row.number === null ? [] : [{ ...row, number: row.number }]));
  const row = numbered.find(({ key }) => key === planned.key);
  if (row !== undefined)
    return { number: row.number, runningNumber: row.runningNumber ?? running(row.number, calendar) };
  const waiting = inOrder(calendar).filter(({ key }) => !numbered.some((other) => other.key === key));
  const number = lastNumber(ledger) + waiting.findIndex(({ key }) => key === planned.key) + 1;
  return { number, runningNumber: running(number, calendar) };
}

/**
 * The number that an unplanned bulletin of a day takes: the one after the ledger's last, and after the planned ones that
 * were to be issued by then and are not in the ledger yet.
 */
export function nextNumber(calendar: Calendar, ledger: readonly LedgerRow[], date: IsoDate): IssueNumber {
  const due = calendar.bulletins.filter(
    (planned) => planned.date <= date && !ledger.some(({ key, number }) => key === planned.key && number !== null),
  );
  const number = lastNumber(ledger) + due.length + 1;
  return { number, runningNumber: running(number, calendar) };
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
