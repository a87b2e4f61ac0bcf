import { memoize } from 'es-toolkit/function';
import { buildContent } from '../bulletin/buildContent.js';
import { issueWords, type IssueNumber } from '../bulletin/issue.js';
import { inOrder } from '../bulletin/ledgerRows.js';
import { orderBulletin, orderNews, orderSummary, type Order, type SummaryChoice } from '../bulletin/order.js';
import { fullWidthPunctuation } from '../bulletin/punctuation.js';
import { remarksOn } from '../bulletin/remarks.js';
import { hasFigures, requireReached } from '../bulletin/requireFigures.js';
import { check } from '../check/check.js';
import type { Report } from '../check/report.js';
import { buildDocument, type Frame } from '../document/buildDocument.js';
import type { Document, Masthead } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { loadLetterhead } from '../document/loadLetterhead.js';
import { plainText } from '../document/plainText.js';
import { InputError } from '../inputError.js';
import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import { mergedDetails, NO_DETAILS, type Details } from '../plan/details.js';
import { chineseDate, type IsoDate } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { render, type Templates } from '../template/render.js';
import type { Rendered } from '../template/rendered.js';
import { openCalendar, openPlan, type OpenedWorkbook } from './reading.js';
import type { TextFile } from './textFile.js';

export { calendarReport, calendarWords, type CalendarReport } from '../bulletin/calendarReport.js';
export { calendarJson } from '../bulletin/calendarJson.js';
export type { DraftedIssue } from '../bulletin/ledgerColumns.js';
export { ledgerEdit, type NumberedIssue } from '../bulletin/ledgerEdit.js';
export { rowsOf } from '../bulletin/ledgerNow.js';
export { LEDGER_SHEET } from '../bulletin/ledgerNew.js';
export { numberInstead } from '../bulletin/issue.js';
export { ledgerLine } from '../bulletin/ledgerRow.js';
export { markedAs, renumbered, takenBack } from '../bulletin/ledgerRowEdits.js';
export { inOrder, ofYear, rowOfDraft } from '../bulletin/ledgerRows.js';
export { numberClashes } from '../bulletin/numberClashes.js';
export { readLedgerSheet } from '../progress/ledgerSheets.js';
export { openPrecompiled } from '../template/precompiled.js';

/** What a year is set up with, parsed: the plan, the calendar, the letterhead and the templates. */
export interface Setup {
  plan: Plan;
  calendar: Calendar;
  /** Its file, for messages. */
  calendarFile: string;
  letterhead: Letterhead;
  templates: Templates;
}

/**
 * Parses everything that a year needs but the workbook.
 * @param templates compiled, or precompiled by a build
 * @throws InputError for the first file that cannot be used, with line and path
 */
export function openSetup(files: {
  plan: TextFile;
  calendar: TextFile;
  letterhead: TextFile;
  templates: Templates;
}): Setup {
  const plan = openPlan(files.plan);
  const calendar = openCalendar(files.calendar, plan);
  const letterhead = loadLetterhead(files.letterhead.text, files.letterhead.name);
  return { plan, calendar, calendarFile: files.calendar.name, letterhead, templates: files.templates };
}

/** A document as page and preview show it, before it is a file. */
export interface Composed {
  /** Of the file that it will be, without folder. */
  fileName: string;
  /** Title as plain text. */
  title: string;
  /** Null for the summary. */
  issue: IssueNumber | null;
  /** What was asked for. */
  order: Order;
  rendered: Rendered;
  /** As of the document's period. */
  report: Report;
  document: Document;
}

/** How a document is to be drafted. */
export interface DraftOptions {
  /** What a person adds; it goes before the calendar's entry and the letterhead. */
  details?: Details;
  /** Without comments. */
  clean?: boolean;
}

/**
 * Composes a planned bulletin for its own period; nothing later than the period's end is used.
 * @throws InputError `no-figures` where the workbook has nothing for the period, or `asOf` is before its end
 */
export function composeBulletin(
  setup: Setup,
  progress: OpenedWorkbook,
  planned: PlannedBulletin,
  asOf: IsoDate,
  options: DraftOptions = {},
): Composed {
  return compose(setup, progress, orderBulletin(planned, setup.calendar, progress.ledger, asOf), asOf, options);
}

/**
 * Composes an unplanned bulletin, 工作动态, with the news of a day's month up to that day; it takes the next number.
 * @throws InputError `no-figures` where there is no such news
 */
export function composeNews(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): Composed {
  return compose(setup, progress, orderNews(setup.calendar, progress.ledger, asOf), asOf, options);
}

/** The year-end summary, whole. */
export const YEAR_SUMMARY: SummaryChoice = { part: 'year', tableOnly: false };

/** The half-year summary, whole. */
const HALF_YEAR_SUMMARY: SummaryChoice = { part: 'half-year', tableOnly: false };

/**
 * Composes a summary, or its table of targets alone.
 * @throws InputError `no-figures` where the workbook has nothing for the period's end, or `asOf` is before it
 */
export function composeSummary(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  choice: SummaryChoice = YEAR_SUMMARY,
  options: DraftOptions = {},
): Composed {
  return compose(setup, progress, orderSummary(setup.calendar, choice, setup.calendarFile), asOf, options);
}

/** Name under which a title pattern is given to a template. */
export const TITLE = 'title';

/** The report as of a day; each day is checked but once. */
type ReportAt = (day: IsoDate) => Report;

function reportsOf(plan: Plan, progress: Progress): ReportAt {
  return memoize((day: IsoDate) => check(plan, progress, day));
}

function compose(
  setup: Setup,
  progress: OpenedWorkbook,
  order: Order,
  asOf: IsoDate,
  { details = NO_DETAILS, clean = false }: DraftOptions,
  reportAt: ReportAt = reportsOf(setup.plan, progress),
): Composed {
  const { plan, templates, letterhead } = setup;
  const { subject, template, issue, name, form } = order;
  requireReached(subject, progress.workbook, asOf);
  const report = reportAt(subject.asOf);
  const previous = subject.before !== null && hasFigures(progress, subject.before) ? reportAt(subject.before) : null;
  const content = buildContent(subject, plan, progress, report, previous);
  const rendered = render(templates, template, content, { partials: new Map([[TITLE, order.title]]) });
  const said = mergedDetails(details, order.details, { ...letterhead, note: null });
  const frame: Frame = {
    form,
    masthead: mastheadOf(order, said),
    note: said.note === null ? null : fullWidthPunctuation(said.note),
    charts: content.charts,
    remarks: clean ? new Map() : remarksOn(rendered.figures, rendered.missing, report),
    origin: {
      workbook: progress.workbook,
      fingerprint: progress.fingerprint(),
      asOf: subject.asOf,
      plan: plan.title,
    },
  };
  const document = buildDocument(rendered, frame, `${template}.md.hbs（生成的文字）`);
  return { fileName: `${name}.docx`, title: plainText(document.title), issue, order, rendered, report, document };
}

function mastheadOf({ issue, date }: Order, said: Details): Masthead {
  const { classification, editor, reviewer, signer, copies } = said;
  return { classification, ...issueWords(issue), date: chineseDate(date), editor, reviewer, signer, copies };
}

/**
 * What a year's run composed, or could not and why; `planned` is null for a summary, `name` is that of its file, without
 * ending.
 */
export type ComposedStep = { planned: PlannedBulletin | null; name: string } & (
  { composed: Composed; skipped: null } | { composed: null; skipped: InputError }
);

/** How many steps a year takes: every bulletin of the calendar and the summaries that are planned. */
export function stepsOfYear({ calendar }: Setup): number {
  return calendar.bulletins.length + summariesOf(calendar).length;
}

function summariesOf({ halfYearSummary }: Calendar): SummaryChoice[] {
  return [...(halfYearSummary === null ? [] : [HALF_YEAR_SUMMARY]), YEAR_SUMMARY];
}

/**
 * Composes every bulletin of the calendar in order of issue, then the summaries. One whose period the workbook does not
 * reach is skipped and said; any other fault ends the run.
 */
export function* composeYear(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): Generator<ComposedStep> {
  const { plan, calendar } = setup;
  const reportAt = reportsOf(plan, progress);
  const orders = [
    ...inOrder(calendar).map((planned) => ({
      planned,
      order: orderBulletin(planned, calendar, progress.ledger, asOf),
    })),
    ...summariesOf(calendar).map((choice) => ({
      planned: null,
      order: orderSummary(calendar, choice, setup.calendarFile),
    })),
  ];
  for (const { planned, order } of orders) {
    const { name } = order;
    try {
      yield { planned, name, composed: compose(setup, progress, order, asOf, options, reportAt), skipped: null };
    } catch (error) {
      if (!(error instanceof InputError) || error.problem !== 'no-figures') throw error;
      yield { planned, name, composed: null, skipped: error };
    }
  }
}
