import { memoize } from 'es-toolkit/function';
import { InputError } from './inputError.js';
import { buildContent } from './bulletin/buildContent.js';
import { requireFit } from './bulletin/calendarFits.js';
import { inOrder, type IssueNumber } from './bulletin/issue.js';
import { orderBulletin, orderNews, orderSummary, type Order } from './bulletin/order.js';
import { hasFigures, requireReached } from './bulletin/requireFigures.js';
import { check } from './check/check.js';
import { requireRules } from './check/requireRules.js';
import type { Report } from './check/report.js';
import { buildDocument } from './document/buildDocument.js';
import { plainText } from './document/plainText.js';
import type { Masthead } from './document/document.js';
import type { Letterhead } from './document/letterhead.js';
import { loadLetterhead } from './document/loadLetterhead.js';
import type { Calendar, PlannedBulletin } from './plan/calendar.js';
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
import { readWorkbook } from './workbook/readWorkbook.js';

export { InputError } from './inputError.js';
export { check as checkProgress } from './check/check.js';
export { explain } from './check/explain.js';
export { gravestFirst, SEVERITY_NAMES } from './check/severity.js';
export { RULE_NAMES } from './check/ruleNames.js';
export { describeFinding } from './check/wording.js';
export { endOf, validDate } from './plan/period.js';
export { inOrder } from './bulletin/issue.js';
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
  const calendar = loadCalendar(files.calendar.text, files.calendar.name);
  requireFit(calendar, plan, files.calendar.name);
  const letterhead = loadLetterhead(files.letterhead.text, files.letterhead.name);
  return {
    plan,
    calendar,
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

/**
 * Reads a mapping that a person has confirmed.
 * @throws InputError where it cannot be understood, or names what the plan does not have
 */
export function openMapping(file: TextFile, plan: Plan): Mapping {
  return loadMapping(file.text, file.name, plan);
}

/**
 * Reads a workbook against a plan.
 * @throws InputError where it is no workbook, has no table that can be recognised, or is not what the mapping says
 */
export function openWorkbook(bytes: Uint8Array, name: string, plan: Plan, mapping: Mapping | null = null): Progress {
  return readProgress(readWorkbook(bytes, name), plan, mapping);
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
  rendered: Rendered;
  /** As of the document's period. */
  report: Report;
  bytes: Uint8Array;
}

/**
 * Drafts a planned bulletin for its own period; nothing later than the period's end is used.
 * @throws InputError `no-figures` where the workbook has nothing for the period, or `asOf` is before its end
 */
export async function draftBulletin(
  setup: Setup,
  progress: Progress,
  planned: PlannedBulletin,
  asOf: IsoDate,
): Promise<Draft> {
  return draft(setup, progress, orderBulletin(planned, setup.calendar, progress.ledger, asOf), asOf);
}

/**
 * Drafts an unplanned bulletin, 工作动态, with the news of a day's month up to that day; it takes the next number.
 * @throws InputError `no-figures` where there is no such news
 */
export async function draftNews(setup: Setup, progress: Progress, asOf: IsoDate): Promise<Draft> {
  return draft(setup, progress, orderNews(setup.calendar, progress.ledger, asOf), asOf);
}

/**
 * Drafts the year-end summary.
 * @throws InputError `no-figures` where the workbook has nothing for the year's end, or `asOf` is before it
 */
export async function draftSummary(setup: Setup, progress: Progress, asOf: IsoDate): Promise<Draft> {
  return draft(setup, progress, orderSummary(setup.calendar), asOf);
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
  progress: Progress,
  order: Order,
  asOf: IsoDate,
  reportAt: ReportAt = reportsOf(setup.plan, progress),
): Promise<Draft> {
  const { plan, templates, letterhead, writer } = setup;
  const { subject, template, issue, date, name } = order;
  requireReached(subject, progress.workbook, asOf);
  const report = reportAt(subject.asOf);
  const previous = subject.before !== null && hasFigures(progress, subject.before) ? reportAt(subject.before) : null;
  const content = buildContent(subject, plan, progress, report, previous);
  const rendered = render(templates, template, content, { partials: new Map([[TITLE, order.title]]) });
  const form = issue === null ? 'report' : 'bulletin';
  const document = buildDocument(rendered, form, mastheadOf(order, letterhead), `${template}.md.hbs（生成的文字）`);
  const title = plainText(document.title);
  const bytes = await writer.write(document, { title, created: date });
  return { fileName: `${name}.docx`, title, issue, rendered, report, bytes };
}

function mastheadOf({ issue, date }: Order, { classification }: Letterhead): Masthead {
  const runningNumber = issue?.runningNumber ?? null;
  return {
    classification,
    number: issue === null ? null : `第${issue.number}期`,
    runningNumber: runningNumber === null ? null : `总第${runningNumber}期`,
    date: chineseDate(date),
  };
}

/** What a year's run drafted, or could not draft and why; `planned` is null for the summary. */
export type YearStep = { planned: PlannedBulletin | null } & (
  { draft: Draft; skipped: null } | { draft: null; skipped: InputError }
);

/** How many steps `draftYear` takes: every bulletin of the calendar and the summary. */
export function stepsOfYear(setup: Setup): number {
  return setup.calendar.bulletins.length + 1;
}

/**
 * Drafts every bulletin of the calendar in order of issue, then the summary. One whose period the workbook does not
 * reach is skipped and said; any other fault ends the run.
 */
export async function* draftYear(setup: Setup, progress: Progress, asOf: IsoDate): AsyncGenerator<YearStep> {
  const { plan, calendar } = setup;
  const reportAt = reportsOf(plan, progress);
  for (const planned of [...inOrder(calendar), null]) {
    const order = planned === null ? orderSummary(calendar) : orderBulletin(planned, calendar, progress.ledger, asOf);
    try {
      yield { planned, draft: await draft(setup, progress, order, asOf, reportAt), skipped: null };
    } catch (error) {
      if (!(error instanceof InputError) || error.problem !== 'no-figures') throw error;
      yield { planned, draft: null, skipped: error };
    }
  }
}
