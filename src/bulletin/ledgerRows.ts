import { sortBy } from 'es-toolkit/array/sortBy';
import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import { isoDate, type IsoDate } from '../plan/period.js';
import { isDay, type LedgerRow } from '../progress/progress.js';

/** The ledger's row of a planned bulletin: of the calendar's year; of several the one that is issued, or has a number. */
export function ledgerRowOf<Row extends LedgerRow>(
  { key }: PlannedBulletin,
  ledger: readonly Row[],
  calendar: Calendar,
): Row | null {
  const rows = ofYear(ledger, calendar).filter((row) => row.key === key);
  const [first] = sortBy(rows, [
    ({ state }) => (state === 'issued' ? 0 : 1),
    ({ number }) => (number === null ? 1 : 0),
  ]);
  return first ?? null;
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

/** The ledger's row of a drafted bulletin, planned or not. */
export function rowOfDraft(
  { planned, order }: { planned: PlannedBulletin | null; order: { date: IsoDate } },
  ledger: readonly LedgerRow[],
  calendar: Calendar,
): LedgerRow | null {
  return planned === null ? unplannedOf(ofYear(ledger, calendar), order.date) : ledgerRowOf(planned, ledger, calendar);
}

/**
 * Without the rows of former years: a ledger may go on from year to year, and numbers begin anew. By its running number
 * a former year's last issue is one of that year, though it is issued in January.
 */
export function ofYear<Row extends LedgerRow>(ledger: readonly Row[], { year, issuedBefore }: Calendar): Row[] {
  return ledger.filter(
    ({ date, runningNumber }) =>
      (!isDay(date) || date >= isoDate(year, 1, 1)) && (runningNumber === null || runningNumber > (issuedBefore ?? 0)),
  );
}

/** The calendar's bulletins by day of issue. */
export function inOrder(calendar: Calendar): PlannedBulletin[] {
  return [...calendar.bulletins].sort((a, b) => a.date.localeCompare(b.date) || a.key - b.key);
}

/** Whether a row says that there is a bulletin, but not which number it has: the one who drafts it cannot know. */
export function lacksNumber({ number, state, unread }: LedgerRow): boolean {
  return number === null && (state === 'issued' || unread.some(({ what }) => what === 'number'));
}
