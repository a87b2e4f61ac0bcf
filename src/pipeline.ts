import { memoize, once } from 'es-toolkit/function';
import { InputError } from './inputError.js';
import { buildContent } from './bulletin/buildContent.js';
import { requireFit } from './bulletin/calendarFits.js';
import { issueWords, type IssueNumber } from './bulletin/issue.js';
import { inOrder } from './bulletin/ledgerRows.js';
import { fullWidthPunctuation } from './bulletin/punctuation.js';
import { remarksOn } from './bulletin/remarks.js';
import { orderBulletin, orderNews, orderSummary, type Order, type SummaryChoice } from './bulletin/order.js';
import { hasFigures, requireReached } from './bulletin/requireFigures.js';
import { check } from './check/check.js';
import { requireRules } from './check/requireRules.js';
import type { Report } from './check/report.js';
import { buildDocument, type Frame } from './document/buildDocument.js';
import { plainText } from './document/plainText.js';
import type { Masthead } from './document/document.js';
import type { Letterhead } from './document/letterhead.js';
import { loadLetterhead } from './document/loadLetterhead.js';
import type { Calendar, PlannedBulletin } from './plan/calendar.js';
import { mergedDetails, NO_DETAILS, type Details } from './plan/details.js';
import { loadCalendar } from './plan/loadCalendar.js';
import { loadPlan } from './plan/loadPlan.js';
import { chineseDate, type IsoDate } from './plan/period.js';
import type { Plan } from './plan/plan.js';
import { loadMapping } from './progress/mapping/loadMapping.js';
import type { Mapping } from './progress/mapping/mapping.js';
import { mappingText } from './progress/mapping/mappingText.js';
import type { Progress } from './progress/progress.js';
import { readProgress } from './progress/readProgress.js';
import { compileTemplates } from './template/compile.js';
import { render, type Templates } from './template/render.js';
import type { Rendered } from './template/rendered.js';
import { createWriter, type Writer } from './word/createWriter.js';
import { fingerprintOf } from './workbook/fingerprint.js';
import { readWorkbook } from './workbook/readWorkbook.js';

export { InputError } from './inputError.js';
export { check as checkProgress } from './check/check.js';
export { explain } from './check/explain.js';
export { gravestFirst, SEVERITY_NAMES } from './check/severity.js';
export { RULE_NAMES } from './check/ruleNames.js';
export { placeText } from './check/place.js';
export { describeFinding } from './check/wording.js';
export { copiesField, lineField } from './plan/fields.js';
export { endOf, validDate } from './plan/period.js';
export { calendarReport, calendarWords, type CalendarReport } from './bulletin/calendarReport.js';
export { calendarJson } from './bulletin/calendarJson.js';
export { inOrder, ledgerRowOf, unplannedOf } from './bulletin/ledgerRows.js';
export { ledgerLine, type DraftedIssue } from './bulletin/ledgerRow.js';
export { finalize, type Finalized, type Removed } from './finalize/finalize.js';
export type { Leftover } from './finalize/leftover.js';
export { describeLeftover } from './finalize/wording.js';
export { describeChange } from './provenance/editorChanges.js';
export { listFigures, type FigureListing } from './provenance/listFigures.js';
export { listingJson } from './provenance/listingJson.js';
export { toJson } from './check/json.js';
export { writeReport as checkReport } from './report/writeReport.js';

/** A text file: its name for messages, and what is in it. */
export interface TextFile {
  name: string;
  text: string;
}

/** What a year is set up with, parsed: the plan, the calendar, the letterhead and the templates. */
export interface Setup {
  plan: Plan;
  calendar: Calendar;
  /** Its file, for messages. */
  calendarFile: string;
  letterhead: Letterhead;
  templates: Templates;
  writer: Writer;
}

/**
 * Parses everything that a year needs but the workbook.
 * @param templates Handlebars sources by name (`bulletins/monthly`)
 * @throws InputError for the first file that cannot be used, with line and path
 */
export function openSetup(files: {
  plan: TextFile;
  calendar: TextFile;
  letterhead: TextFile;
  templates: ReadonlyMap<string, string>;
}): Setup {
  const plan = openPlan(files.plan);
  const calendar = openCalendar(files.calendar, plan);
  const letterhead = loadLetterhead(files.letterhead.text, files.letterhead.name);
  return {
    plan,
    calendar,
    calendarFile: files.calendar.name,
    letterhead,
    templates: compileTemplates(files.templates, [TITLE]),
    writer: createWriter(letterhead),
  };
}

/** Reads only what a check needs. */
export function openPlan(file: TextFile): Plan {
  const plan = loadPlan(file.text, file.name);
  requireRules(plan, file);
  return plan;
}

/** Reads a plan's calendar. */
export function openCalendar(file: TextFile, plan: Plan): Calendar {
  const calendar = loadCalendar(file.text, file.name);
  requireFit(calendar, plan, file.name);
  return calendar;
}

/** Reads only what finalising needs. */
export function openLetterhead(file: TextFile): Letterhead {
  return loadLetterhead(file.text, file.name);
}

/**
 * Reads a mapping that a person has confirmed.
 * @throws InputError where it cannot be understood, or names what the plan does not have
 */
export function openMapping(file: TextFile, plan: Plan): Mapping {
  return loadMapping(file.text, file.name, plan);
}

/** What a workbook says, and what tells this state of it from any other. */
export interface OpenedWorkbook extends Progress {
  /** Of all its cells, `sha256:…`; worked out when it is first asked for. */
  fingerprint: () => string;
}

/**
 * Reads a workbook against a plan.
 * @throws InputError where it is no workbook, has no table that can be recognised, or is not what the mapping says
 */
export function openWorkbook(
  bytes: Uint8Array,
  name: string,
  plan: Plan,
  mapping: Mapping | null = null,
): OpenedWorkbook {
  const workbook = readWorkbook(bytes, name);
  return { ...readProgress(workbook, plan, mapping), fingerprint: once(() => fingerprintOf(workbook)) };
}

/** The text of a mapping file that says how a workbook was read, or was not (null), for a person to correct; see `mappingText`. */
export function writeMapping(
  workbook: { bytes: Uint8Array; name: string },
  plan: Plan,
  progress: Progress | null,
  mapping: Mapping | null,
): string {
  return mappingText(readWorkbook(workbook.bytes, workbook.name), plan, progress, mapping);
}

/**
 * The day as of which a workbook is looked at: the one asked for, otherwise the workbook's own.
 * @throws InputError `no-date` where there is neither
 */
export function asOfDate(progress: Progress, asked: IsoDate | null): IsoDate {
  const date = asked ?? progress.asOf;
  if (date !== null) return date;
  throw new InputError(
    'no-date',
    '看不出工作簿的数据截至哪一天。',
    { file: progress.workbook },
    '请加上选项 --as-of，如 --as-of 2021-09-30；或在表的标题下写明“截止时间：2021年9月30日”。',
  );
}

/** A drafted document. */
export interface Draft {
  /** Without folder. */
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
  bytes: Uint8Array;
}

/** How a document is to be drafted. */
export interface DraftOptions {
  /** What a person adds; it goes before the calendar's entry and the letterhead. */
  details?: Details;
  /** Without comments. */
  clean?: boolean;
}

/**
 * Drafts a planned bulletin for its own period; nothing later than the period's end is used.
 * @throws InputError `no-figures` where the workbook has nothing for the period, or `asOf` is before its end
 */
export async function draftBulletin(
  setup: Setup,
  progress: OpenedWorkbook,
  planned: PlannedBulletin,
  asOf: IsoDate,
  options: DraftOptions = {},
): Promise<Draft> {
  return draft(setup, progress, orderBulletin(planned, setup.calendar, progress.ledger, asOf), asOf, options);
}

/**
 * Drafts an unplanned bulletin, 工作动态, with the news of a day's month up to that day; it takes the next number.
 * @throws InputError `no-figures` where there is no such news
 */
export async function draftNews(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): Promise<Draft> {
  return draft(setup, progress, orderNews(setup.calendar, progress.ledger, asOf), asOf, options);
}

/** The year-end summary, whole. */
export const YEAR_SUMMARY: SummaryChoice = { part: 'year', tableOnly: false };

/** The half-year summary, whole. */
export const HALF_YEAR_SUMMARY: SummaryChoice = { part: 'half-year', tableOnly: false };

/**
 * Drafts a summary, or its table of targets alone.
 * @throws InputError `no-figures` where the workbook has nothing for the period's end, or `asOf` is before it
 */
export async function draftSummary(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  choice: SummaryChoice = YEAR_SUMMARY,
  options: DraftOptions = {},
): Promise<Draft> {
  return draft(setup, progress, orderSummary(setup.calendar, choice, setup.calendarFile), asOf, options);
}

/** Name under which a title pattern is given to a template. */
const TITLE = 'title';

/** The report as of a day; each day is checked but once. */
type ReportAt = (day: IsoDate) => Report;

function reportsOf(plan: Plan, progress: Progress): ReportAt {
  return memoize((day: IsoDate) => check(plan, progress, day));
}

async function draft(
  setup: Setup,
  progress: OpenedWorkbook,
  order: Order,
  asOf: IsoDate,
  { details = NO_DETAILS, clean = false }: DraftOptions,
  reportAt: ReportAt = reportsOf(setup.plan, progress),
): Promise<Draft> {
  const { plan, templates, letterhead, writer } = setup;
  const { subject, template, issue, date, name, form } = order;
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
  const title = plainText(document.title);
  const bytes = await writer.write(document, { title, created: date });
  return { fileName: `${name}.docx`, title, issue, order, rendered, report, bytes };
}

function mastheadOf({ issue, date }: Order, said: Details): Masthead {
  const { classification, editor, reviewer, signer, copies } = said;
  return { classification, ...issueWords(issue), date: chineseDate(date), editor, reviewer, signer, copies };
}

/**
 * What a year's run drafted, or could not draft and why; `planned` is null for a summary, `name` is that of its file,
 * without ending.
 */
export type YearStep = { planned: PlannedBulletin | null; name: string } & (
  { draft: Draft; skipped: null } | { draft: null; skipped: InputError }
);

/** How many steps `draftYear` takes: every bulletin of the calendar and the summaries that are planned. */
export function stepsOfYear({ calendar }: Setup): number {
  return calendar.bulletins.length + summariesOf(calendar).length;
}

function summariesOf({ halfYearSummary }: Calendar): SummaryChoice[] {
  return [...(halfYearSummary === null ? [] : [HALF_YEAR_SUMMARY]), YEAR_SUMMARY];
}

/**
 * Drafts every bulletin of the calendar in order of issue, then the summaries. One whose period the workbook does not
 * reach is skipped and said; any other fault ends the run.
 */
export async function* draftYear(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): AsyncGenerator<YearStep> {
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
      yield { planned, name, draft: await draft(setup, progress, order, asOf, options, reportAt), skipped: null };
    } catch (error) {
      if (!(error instanceof InputError) || error.problem !== 'no-figures') throw error;
      yield { planned, name, draft: null, skipped: error };
    }
  }
}
