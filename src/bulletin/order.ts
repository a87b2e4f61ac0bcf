import type { BulletinKind, Calendar, PlannedBulletin } from '../plan/calendar.js';
import { endOf, partsOf, periodLabel, type IsoDate, type Period } from '../plan/period.js';
import type { LedgerRow } from '../progress/progress.js';
import { nextNumber, numberOf, type IssueNumber } from './issue.js';
import { progressBefore } from './progressIssue.js';
import type { Subject } from './scope.js';

/** A document to be drafted. */
export interface Order {
  subject: Subject;
  /** Name of the template: `bulletins/monthly`. */
  template: string;
  /** Title pattern, Handlebars. */
  title: string;
  /** Day of issue. */
  date: IsoDate;
  /** Null for the summary. */
  issue: IssueNumber | null;
  /** File name without ending. */
  name: string;
}

const KIND_NAMES: Readonly<Record<BulletinKind, string>> = {
  targets: '年度目标发布',
  monthly: '月度进展',
  quarterly: '季度通报',
  'half-year': '半年通报',
  topic: '专题',
  'year-review': '年终专刊',
  news: '工作动态',
};

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
  const { kind, period, chapter, title, date } = planned;
  const end = endOf(period);
  const issue = numberOf(planned, calendar, ledger);
  return {
    subject: {
      kind,
      period,
      asOf: kind === 'targets' && asOf < end ? asOf : end,
      before: progressBefore(calendar, kind, end),
      chapter,
    },
    template: `bulletins/${kind}`,
    title,
    date,
    issue,
    name: nameOf(issue, kind, chapter === null ? periodLabel(period) : `第${chapter}章`),
  };
}

/** An unplanned bulletin, 工作动态, with the news of a month up to a day; it takes the next number. */
export function orderNews(calendar: Calendar, ledger: readonly LedgerRow[], asOf: IsoDate): Order {
  const { year, month } = partsOf(asOf);
  const period: Period = { kind: 'month', year, index: month };
  const issue = nextNumber(calendar, ledger, asOf);
  return {
    subject: { kind: 'news', period, asOf, before: null, chapter: null },
    template: 'bulletins/news',
    title: calendar.newsTitle,
    date: asOf,
    issue,
    name: nameOf(issue, 'news', periodLabel(period)),
  };
}

/** The year-end summary. */
export function orderSummary({ year, summary }: Calendar): Order {
  const period: Period = { kind: 'year', year, index: 1 };
  return {
    subject: { kind: 'summary', period, asOf: endOf(period), before: null, chapter: null },
    template: 'summaries/year',
    ...summary,
    issue: null,
    name: '年终总结',
  };
}

function nameOf({ number }: IssueNumber, kind: BulletinKind, about: string): string {
  return `第${String(number).padStart(2, '0')}期_${KIND_NAMES[kind]}_${about}`;
}
