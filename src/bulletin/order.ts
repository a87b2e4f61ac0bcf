import { kindName, type BulletinKind, type Calendar, type PlannedBulletin } from '../plan/calendar.js';
import { InputError } from '../inputError.js';
import { NO_DETAILS, type Details } from '../plan/details.js';
import { endOf, partsOf, periodLabel, type IsoDate, type Period } from '../plan/period.js';
import type { LedgerRow } from '../progress/progress.js';
import { nextNumber, numberOf, type IssueNumber } from './issue.js';
import { progressBefore } from './progressIssue.js';
import type { Subject } from './scope.js';

/** A document to be drafted. */
export interface Order {
  subject: Subject;
  /** What its kind is called: 月度进展, 年终总结. */
  kindName: string;
  /** Name of the template: `bulletins/monthly`. */
  template: string;
  /** Title pattern, Handlebars. */
  title: string;
  /** Day of issue. */
  date: IsoDate;
  /** Null for the summary. */
  issue: IssueNumber | null;
  form: 'bulletin' | 'report' | 'attachment';
  details: Details;
  /** File name without ending. */
  name: string;
}

/** Which summary: of the year or its first half, and whether only its table of targets. */
export interface SummaryChoice {
  part: 'year' | 'half-year';
  tableOnly: boolean;
}

/** Name of the template that bulletins of a kind have. */
export function templateOf(kind: BulletinKind): string {
  return `bulletins/${kind}`;
}

/**
 * A planned bulletin, for its own period.
 * @param asOf the day as of which the workbook is looked at: it only matters to the year's targets, which are published
 * whether or not their period is over
 */
export function orderBulletin(
  planned: PlannedBulletin,
  calendar: Calendar,
  ledger: readonly LedgerRow[],
  asOf: IsoDate,
): Order {
  const { kind, period, chapter, title, date, details } = planned;
  const end = endOf(period);
  const issue = numberOf(planned, calendar, ledger);
  const name = kindName(calendar, kind);
  return {
    subject: {
      kind,
      period,
      asOf: kind === 'targets' && asOf < end ? asOf : end,
      before: progressBefore(calendar, kind, end),
      chapter,
    },
    kindName: name,
    template: templateOf(kind),
    title,
    date,
    issue,
    form: 'bulletin',
    details,
    name: nameOf(issue, name, chapter === null ? periodLabel(period) : `第${chapter}章`),
  };
}

/** An unplanned bulletin, 工作动态, with the news of a month up to a day; it takes the next number. */
export function orderNews(calendar: Calendar, ledger: readonly LedgerRow[], asOf: IsoDate): Order {
  const { year, month } = partsOf(asOf);
  const period: Period = { kind: 'month', year, index: month };
  const issue = nextNumber(calendar, ledger, asOf);
  const name = kindName(calendar, 'news');
  return {
    subject: { kind: 'news', period, asOf, before: null, chapter: null },
    kindName: name,
    template: templateOf('news'),
    title: calendar.newsTitle,
    date: asOf,
    issue,
    form: 'bulletin',
    details: NO_DETAILS,
    name: nameOf(issue, name, periodLabel(period)),
  };
}

/**
 * A summary.
 * @throws InputError `calendar` where the half-year summary is asked for and not planned
 */
export function orderSummary(calendar: Calendar, { part, tableOnly }: SummaryChoice, file: string): Order {
  const half = part === 'half-year';
  const planned = half ? calendar.halfYearSummary : calendar.summary;
  if (planned === null) {
    throw new InputError(
      'calendar',
      '编发计划里没有半年总结。',
      { file, path: 'halfYearSummary' },
      '请在编发计划（calendar.yaml）里照 summary 的样子加上 halfYearSummary（date 和 title）。',
    );
  }
  const period: Period = { kind: half ? 'half-year' : 'year', year: calendar.year, index: 1 };
  const name = half ? '半年总结' : '年终总结';
  return {
    subject: { kind: 'summary', period, asOf: endOf(period), before: null, chapter: null },
    kindName: name,
    template: tableOnly ? 'summaries/table' : 'summaries/summary',
    ...planned,
    // 按语 and signatures are the summary's.
    details: tableOnly ? NO_DETAILS : planned.details,
    issue: null,
    form: tableOnly ? 'attachment' : 'report',
    name: tableOnly ? `${name}_目标完成情况表` : name,
  };
}

function nameOf({ number }: IssueNumber, kind: string, about: string): string {
  return `第${String(number).padStart(2, '0')}期_${kind}_${about}`;
}
