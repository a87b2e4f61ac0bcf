import { requireTemplates } from '../bulletin/calendarFits.js';
import type { Content } from '../bulletin/content.js';
import { issueWords, type IssueNumber } from '../bulletin/issue.js';
import type { Order, SummaryChoice } from '../bulletin/order.js';
import { fullWidthPunctuation } from '../bulletin/punctuation.js';
import { remarksOn } from '../bulletin/remarks.js';
import type { Report } from '../check/report.js';
import { buildDocument, type Frame } from '../document/buildDocument.js';
import type { Document, Masthead } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { loadLetterhead } from '../document/loadLetterhead.js';
import { plainText } from '../document/plainText.js';
import type { InputError } from '../inputError.js';
import type { PlannedBulletin } from '../plan/calendar.js';
import { mergedDetails, NO_DETAILS, type Details } from '../plan/details.js';
import { chineseDate, type IsoDate } from '../plan/period.js';
import { render, type Templates } from '../template/render.js';
import type { Rendered } from '../template/rendered.js';
import {
  isNotReached,
  prepareBulletin,
  prepareNews,
  prepareSummary,
  prepareYear,
  type Prepared,
  type YearData,
  type YearEntry,
} from './preparing.js';
import { openCalendar, openPlan, type OpenedWorkbook } from './reading.js';
import type { TextFile } from './textFile.js';

export { absenceWords, clipPlaces, printedClips, type ClipPlace } from '../bulletin/clipPlaces.js';
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
export { inClipOrder, searchClips } from '../clip/searchClips.js';
export { withClips } from '../clip/withClips.js';
export { readLedgerSheet } from '../progress/ledgerSheets.js';
export { openPrecompiled } from '../template/precompiled.js';
export {
  isNotReached,
  prepareBulletin,
  prepareNews,
  prepareSummary,
  prepareYear,
  stepsOfYear,
  YEAR_SUMMARY,
  type Prepared,
} from './preparing.js';

/** What a year is set up with, parsed: the plan, the calendar, the letterhead and the templates. */
export interface Setup extends YearData {
  letterhead: Letterhead;
  templates: Templates;
  /** Fingerprint of templates that a person brought; null where they are those that come with the program. */
  ownTemplates: string | null;
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
  ownTemplates?: string | null;
}): Setup {
  const plan = openPlan(files.plan);
  const calendar = openCalendar(files.calendar, plan);
  requireTemplates(calendar, files.templates.byName, files.calendar);
  const letterhead = loadLetterhead(files.letterhead.text, files.letterhead.name);
  const { templates, ownTemplates = null } = files;
  return { plan, calendar, calendarFile: files.calendar.name, letterhead, templates, ownTemplates };
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

/** Name under which a title pattern is given to a template. */
export const TITLE = 'title';

/** What is asked of a template, wherever it is run. */
export interface TemplateRequest {
  /** Name of the template: `bulletins/monthly`. */
  template: string;
  content: Content;
  /** Sources of the partials that this rendering brings along, by name. */
  partials: ReadonlyMap<string, string>;
}

/** What a prepared document asks of its template. */
export function requestOf({ order, content }: Prepared): TemplateRequest {
  return { template: order.template, content, partials: new Map([[TITLE, order.title]]) };
}

/**
 * Runs a prepared document's template, here and now.
 * @throws InputError `template` with the place
 */
export function runTemplate({ templates }: Pick<Setup, 'templates'>, prepared: Prepared): Rendered {
  const { template, content, partials } = requestOf(prepared);
  return render(templates, template, content, { partials });
}

/**
 * The document of what a template yielded.
 * @throws InputError `template` where the text is not what a document can be made of
 */
export function finish(
  { letterhead, plan, ownTemplates }: Pick<Setup, 'letterhead' | 'plan' | 'ownTemplates'>,
  { order, content, report, progress }: Prepared,
  rendered: Rendered,
  { details = NO_DETAILS, clean = false }: DraftOptions = {},
): Composed {
  const { subject, template, issue, name, form } = order;
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
      ownTemplates,
    },
  };
  const document = buildDocument(rendered, frame, `${template}.md.hbs（生成的文字）`);
  return { fileName: `${name}.docx`, title: plainText(document.title), issue, order, rendered, report, document };
}

function mastheadOf({ issue, date }: Order, said: Details): Masthead {
  const { classification, editor, reviewer, signer, copies } = said;
  return { classification, ...issueWords(issue), date: chineseDate(date), editor, reviewer, signer, copies };
}

function compose(setup: Setup, prepared: Prepared, options: DraftOptions): Composed {
  return finish(setup, prepared, runTemplate(setup, prepared), options);
}

/** Composes a planned bulletin; see `prepareBulletin`. */
export function composeBulletin(
  setup: Setup,
  progress: OpenedWorkbook,
  planned: PlannedBulletin,
  asOf: IsoDate,
  options: DraftOptions = {},
): Composed {
  return compose(setup, prepareBulletin(setup, progress, planned, asOf), options);
}

/** Composes an unplanned bulletin; see `prepareNews`. */
export function composeNews(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): Composed {
  return compose(setup, prepareNews(setup, progress, asOf), options);
}

/** Composes a summary, or its table of targets alone; see `prepareSummary`. */
export function composeSummary(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  choice?: SummaryChoice,
  options: DraftOptions = {},
): Composed {
  return compose(setup, prepareSummary(setup, progress, asOf, choice), options);
}

/** What a year's run composed, or could not and why; see `YearEntry`. */
export type ComposedStep = Pick<YearEntry, 'planned' | 'name'> &
  ({ composed: Composed; skipped: null } | { composed: null; skipped: InputError });

/**
 * Composes every document of the year. One whose period the workbook does not reach is skipped and said; any other fault
 * ends the run.
 */
export function* composeYear(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): Generator<ComposedStep> {
  for (const { planned, name, prepare } of prepareYear(setup, progress, asOf)) {
    try {
      yield { planned, name, composed: compose(setup, prepare(), options), skipped: null };
    } catch (error) {
      if (!isNotReached(error)) throw error;
      yield { planned, name, composed: null, skipped: error };
    }
  }
}
