import { memoize } from 'es-toolkit/function';
import { buildContent } from '../bulletin/buildContent.js';
import type { Content } from '../bulletin/content.js';
import { inOrder } from '../bulletin/ledgerRows.js';
import { orderBulletin, orderNews, orderSummary, type Order, type SummaryChoice } from '../bulletin/order.js';
import { hasFigures, requireReached } from '../bulletin/requireFigures.js';
import { check } from '../check/check.js';
import type { Report } from '../check/report.js';
import { InputError } from '../inputError.js';
import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import type { IsoDate } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import type { OpenedWorkbook } from './reading.js';

/** What preparing needs of a year's setup: everything but letterhead and templates. */
export interface YearData {
  plan: Plan;
  calendar: Calendar;
  /** Its file, for messages. */
  calendarFile: string;
}

/** A document before its template is run. */
export interface Prepared {
  /** What was asked for. */
  order: Order;
  /** What the template sees. */
  content: Content;
  /** As of the document's period. */
  report: Report;
  progress: OpenedWorkbook;
}

/** The year-end summary, whole. */
export const YEAR_SUMMARY: SummaryChoice = { part: 'year', tableOnly: false };

/** The half-year summary, whole. */
const HALF_YEAR_SUMMARY: SummaryChoice = { part: 'half-year', tableOnly: false };

/**
 * Prepares a planned bulletin for its own period; nothing later than the period's end is used.
 * @throws InputError `no-figures` where the workbook has nothing for the period, or `asOf` is before its end
 */
export function prepareBulletin(
  year: YearData,
  progress: OpenedWorkbook,
  planned: PlannedBulletin,
  asOf: IsoDate,
): Prepared {
  return prepare(year, progress, orderBulletin(planned, year.calendar, progress.ledger, asOf), asOf);
}

/**
 * Prepares an unplanned bulletin, 工作动态, with the news of a day's month up to that day; it takes the next number.
 * @throws InputError `no-figures` where there is no such news
 */
export function prepareNews(year: YearData, progress: OpenedWorkbook, asOf: IsoDate): Prepared {
  return prepare(year, progress, orderNews(year.calendar, progress.ledger, asOf), asOf);
}

/**
 * Prepares a summary, or its table of targets alone.
 * @throws InputError `no-figures` where the workbook has nothing for the period's end, or `asOf` is before it
 */
export function prepareSummary(
  year: YearData,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  choice: SummaryChoice = YEAR_SUMMARY,
): Prepared {
  return prepare(year, progress, orderSummary(year.calendar, choice, year.calendarFile), asOf);
}

/** The report as of a day; each day is checked but once. */
type ReportAt = (day: IsoDate) => Report;

function reportsOf(plan: Plan, progress: Progress): ReportAt {
  return memoize((day: IsoDate) => check(plan, progress, day));
}

function prepare(
  { plan }: YearData,
  progress: OpenedWorkbook,
  order: Order,
  asOf: IsoDate,
  reportAt: ReportAt = reportsOf(plan, progress),
): Prepared {
  const { subject } = order;
  requireReached(subject, progress.workbook, asOf);
  const report = reportAt(subject.asOf);
  const previous = subject.before !== null && hasFigures(progress, subject.before) ? reportAt(subject.before) : null;
  return { order, content: buildContent(subject, plan, progress, report, previous), report, progress };
}

/**
 * One document of a year's run; `planned` is null for a summary, `name` is that of its file, without ending. `prepare`
 * throws as `prepareBulletin` and `prepareSummary`.
 */
export interface YearEntry {
  planned: PlannedBulletin | null;
  name: string;
  prepare: () => Prepared;
}

/** How many documents a year has: every bulletin of the calendar and the summaries that are planned. */
export function stepsOfYear({ calendar }: Pick<YearData, 'calendar'>): number {
  return calendar.bulletins.length + summariesOf(calendar).length;
}

function summariesOf({ halfYearSummary }: Calendar): SummaryChoice[] {
  return [...(halfYearSummary === null ? [] : [HALF_YEAR_SUMMARY]), YEAR_SUMMARY];
}

/** Every bulletin of the calendar in order of issue, then the summaries; the same days are checked but once for all. */
export function prepareYear(year: YearData, progress: OpenedWorkbook, asOf: IsoDate): YearEntry[] {
  const { plan, calendar, calendarFile } = year;
  const reportAt = reportsOf(plan, progress);
  const entry = (planned: PlannedBulletin | null, order: Order): YearEntry => ({
    planned,
    name: order.name,
    prepare: () => prepare(year, progress, order, asOf, reportAt),
  });
  return [
    ...inOrder(calendar).map((planned) => entry(planned, orderBulletin(planned, calendar, progress.ledger, asOf))),
    ...summariesOf(calendar).map((choice) => entry(null, orderSummary(calendar, choice, calendarFile))),
  ];
}

/** Whether a document is only not to be had yet: the workbook does not reach its period. Any other fault is one. */
export function isNotReached(error: unknown): error is InputError {
  return error instanceof InputError && error.problem === 'no-figures';
}
