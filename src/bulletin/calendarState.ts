import { sortBy } from 'es-toolkit/array/sortBy';
import { kindName, type Calendar, type PlannedBulletin } from '../plan/calendar.js';
import { endOf, isoDate, startOf, type IsoDate } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import { isDay, type LedgerRow, type Progress } from '../progress/progress.js';
import { numberOf, type IssueNumber } from './issue.js';
import { lacksNumber, ledgerRowOf, ofYear } from './ledgerRows.js';
import { hasFigures, hasNotes } from './requireFigures.js';

/**
 * How an issue stands on a day: issued 已印发, drafted (in the ledger, not issued yet), due (its figures are there, it is
 * not drafted), no-data (its period is over, the workbook has no figures for it), not-yet (its period is not over).
 */
export type IssueState = 'issued' | 'drafted' | 'due' | 'no-data' | 'not-yet';

/** An issue of the year, planned or not. */
export interface CalendarLine {
  /** Null for an unplanned one, which the ledger alone knows. */
  planned: PlannedBulletin | null;
  /** What its kind is called; null for an unplanned one. */
  kindName: string | null;
  /** The ledger's, or the one that it will take; null where the ledger's row has none. */
  issue: IssueNumber | null;
  /** The day of issue: the ledger's, else the calendar's; null where the ledger's row of an unplanned one has none. */
  date: IsoDate | null;
  state: IssueState;
  /** The ledger's row, null where there is none yet. */
  row: LedgerRow | null;
}

/** Every issue of the calendar and every unplanned one of the ledger, by their numbers, as of a day. */
export function calendarLines(calendar: Calendar, plan: Plan, progress: Progress, asOf: IsoDate): CalendarLine[] {
  const ledger = ofYear(progress.ledger, calendar);
  const lines = calendar.bulletins.map((planned): CalendarLine => {
    const row = ledgerRowOf(planned, ledger, calendar);
    const state = stateOf(planned, plan, progress, asOf);
    const known = row !== null && isKnown(row, state, asOf);
    const issue = row !== null && lacksNumber(row) ? null : numberOf(planned, calendar, progress.ledger);
    return {
      planned,
      kindName: kindName(calendar, planned.kind),
      issue,
      date: (known ? dayOf(row) : null) ?? planned.date,
      state: known ? stateIn(row) : state,
      row: known ? row : null,
    };
  });
  const keys = new Set(calendar.bulletins.map(({ key }) => key));
  const unplanned = ledger
    .filter((row) => (row.key === null || !keys.has(row.key)) && (dayOf(row) ?? '') <= asOf)
    .map((row): CalendarLine => {
      const issue = row.number === null ? null : { number: row.number, runningNumber: row.runningNumber };
      return { planned: null, kindName: null, issue, date: dayOf(row), state: stateIn(row), row };
    });
  return sortBy([...lines, ...unplanned], [({ issue }) => issue?.number ?? Infinity, ({ date }) => date ?? '']);
}

/** The day of a ledger's row, null where it has none that a calendar has. */
export function dayOf({ date }: LedgerRow): IsoDate | null {
  return isDay(date) ? date : null;
}

/** Nothing is shown as of a day that the ledger says of a later one; no draft is older than its figures. */
function isKnown(row: LedgerRow, state: IssueState, asOf: IsoDate): boolean {
  return row.state === 'issued' ? (dayOf(row) ?? '') <= asOf : state !== 'not-yet';
}

/** What the ledger does not say is issued is a draft. */
function stateIn({ state }: LedgerRow): IssueState {
  return state === 'issued' ? 'issued' : 'drafted';
}

/** The year's targets can be published whenever they are set; all else needs its period's figures. */
function stateOf(
  { kind, period, chapter }: PlannedBulletin,
  plan: Plan,
  progress: Progress,
  asOf: IsoDate,
): IssueState {
  if (kind === 'targets') return asOf >= startOf(period) ? 'due' : 'not-yet';
  const end = endOf(period);
  if (asOf < end) return 'not-yet';
  const from = isoDate(period.year, 1, 1);
  const told = hasFigures(progress, end) || hasNotes({ plan, progress, from, asOf: end, chapter });
  return told ? 'due' : 'no-data';
}
