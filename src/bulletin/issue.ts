import { InputError } from '../inputError.js';
import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import { chineseDate, endOf, isoDate, startOf, type IsoDate } from '../plan/period.js';
import { isDay, type LedgerRow } from '../progress/progress.js';
import { freeNumber, type HeldNumber } from './freeNumber.js';
import { inOrder, lacksNumber, ledgerRowOf, ofYear, unplannedOf } from './ledgerRows.js';

/** An issue number, and the running number where a total is kept. */
export interface IssueNumber {
  number: number;
  runningNumber: number | null;
}

/** 第3期 and 总第89期, as they are printed; null where there is none. */
export function issueWords(issue: IssueNumber | null): { number: string | null; runningNumber: string | null } {
  const total = issue?.runningNumber ?? null;
  return {
    number: issue === null ? null : `第${issue.number}期`,
    runningNumber: total === null ? null : `总第${total}期`,
  };
}

/**
 * The number of a planned bulletin: the ledger's where it stands there, otherwise the one that it takes in the order of
 * the calendar, so that drafting one or all of them gives each the same.
 * @throws InputError `ledger` where the ledger has the bulletin, but no number of it that can be read
 */
export function numberOf(planned: PlannedBulletin, calendar: Calendar, ledger: readonly LedgerRow[]): IssueNumber {
  const row = ledgerRowOf(planned, ledger, calendar);
  if (row !== null && lacksNumber(row)) throw unreadNumber(row, `编号${planned.key}的这一期`);
  return inLedger(row, calendar) ?? newNumber(waitingNumbers(calendar, ledger).get(planned.key) ?? 0, calendar);
}

/**
 * The number that an unplanned bulletin of a day takes: the ledger's where it is drafted again; otherwise a free one
 * after those of the planned ones that can be drafted by then and are not in the ledger yet.
 * @throws InputError `ledger` where the ledger has one of that day, but no number of it that can be read
 */
export function nextNumber(calendar: Calendar, all: readonly LedgerRow[], date: IsoDate): IssueNumber {
  const ledger = ofYear(all, calendar);
  const again = inLedger(unplannedOf(ledger, date), calendar);
  if (again !== null) return again;
  const unread = ledger.find((row) => row.key === null && row.date === date && lacksNumber(row));
  if (unread !== undefined) throw unreadNumber(unread, `${chineseDate(date)}的这一期`);
  return nextFree(calendar, ledger, date);
}

/** A free number after those of the planned bulletins that can be drafted by a day and are not in the ledger yet. */
function nextFree(calendar: Calendar, ledger: readonly LedgerRow[], date: IsoDate): IssueNumber {
  const waiting = waitingNumbers(calendar, ledger);
  const due = calendar.bulletins.flatMap((planned) => {
    const number = waiting.get(planned.key);
    return number === undefined || !canBeDrafted(planned, date) ? [] : [{ number, date: null }];
  });
  return newNumber(freeNumber(date, [...heldNumbers(calendar, ledger), ...due]), calendar);
}

/** The number that a draft of the ledger can take in place of its own, which another row holds. */
export function numberInstead(row: LedgerRow, calendar: Calendar, all: readonly LedgerRow[]): IssueNumber {
  const others = ofYear(all, calendar).filter((one) => one !== row);
  const ofCalendar = row.key === null ? undefined : waitingNumbers(calendar, others).get(row.key);
  if (ofCalendar !== undefined) return newNumber(ofCalendar, calendar);
  return nextFree(calendar, others, isDay(row.date) ? row.date : isoDate(calendar.year, 12, 31));
}

/** By key the numbers of the planned bulletins that the ledger gives none, in the order of the calendar. */
function waitingNumbers(calendar: Calendar, ledger: readonly LedgerRow[]): Map<number, number> {
  const held = [...heldNumbers(calendar, ledger)];
  const waiting = inOrder(calendar).filter(
    (planned) => (ledgerRowOf(planned, ledger, calendar)?.number ?? null) === null,
  );
  return new Map(
    waiting.map(({ key, date }) => {
      const number = freeNumber(date, held);
      held.push({ number, date: null });
      return [key, number];
    }),
  );
}

/** The numbers that rows of the ledger hold. */
function heldNumbers(calendar: Calendar, ledger: readonly LedgerRow[]): HeldNumber[] {
  return holders(calendar, ledger).map(({ row, number, planned }) => ({
    number,
    date: isDay(row.date) ? row.date : (planned?.date ?? null),
  }));
}

/** A row of the ledger that holds a number; `planned` where it is a bulletin of the calendar. */
export interface Holder {
  row: LedgerRow;
  number: number;
  planned: PlannedBulletin | null;
}

/** The year's rows that hold a number; a draft that is left beside the issued row of the same bulletin holds none. */
export function holders(calendar: Calendar, all: readonly LedgerRow[]): Holder[] {
  const ledger = ofYear(all, calendar);
  const byKey = new Map(calendar.bulletins.map((one) => [one.key, one]));
  return ledger.flatMap((row): Holder[] => {
    const planned = row.key === null ? undefined : byKey.get(row.key);
    const meant = planned === undefined ? row : ledgerRowOf(planned, ledger, calendar);
    const isLeft = meant !== row && meant?.state === 'issued' && meant.number !== null;
    return row.number === null || isLeft ? [] : [{ row, number: row.number, planned: planned ?? null }];
  });
}

/** By a day: it is to be issued by then, or its period is over. */
function canBeDrafted({ kind, period, date }: PlannedBulletin, day: IsoDate): boolean {
  return date <= day || (kind === 'targets' ? startOf(period) : endOf(period)) <= day;
}

/** The number of a row; null where there is no row or it has none. */
function inLedger(row: LedgerRow | null, calendar: Calendar): IssueNumber | null {
  if (row === null || row.number === null) return null;
  return {
    ...newNumber(row.number, calendar),
    ...(row.runningNumber === null ? {} : { runningNumber: row.runningNumber }),
  };
}

function newNumber(number: number, { issuedBefore }: Calendar): IssueNumber {
  return { number, runningNumber: issuedBefore === null ? null : issuedBefore + number };
}

function unreadNumber({ unread, source }: LedgerRow, issue: string): InputError {
  const { sheet, cell } = unread.find(({ what }) => what === 'number')?.source ?? source;
  return new InputError(
    'ledger',
    `简报台账里${issue}看不出期号，不能另编一个。`,
    { sheet, cell },
    '请在“期号”一栏填数字（如 4 或 第4期）后再起草。',
  );
}
