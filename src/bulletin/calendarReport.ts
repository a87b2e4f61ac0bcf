import type { Calendar } from '../plan/calendar.js';
import { chineseDate, endOf, periodLabel, type IsoDate } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { calendarLines, type CalendarLine, type IssueState } from './calendarState.js';
import type { CalendarWarning } from './calendarWarning.js';
import { calendarWarnings, countIssues, type IssueCount } from './calendarWarnings.js';

/** How the year's issues stand on a day. */
export interface CalendarReport {
  asOf: IsoDate;
  /** Null where the plan promises no number of bulletins. */
  count: IssueCount | null;
  lines: readonly CalendarLine[];
  warnings: readonly CalendarWarning[];
}

/** The year's issues as of a day: every one with its state, how many count, and what is wrong. */
export function calendarReport(calendar: Calendar, plan: Plan, progress: Progress, asOf: IsoDate): CalendarReport {
  const lines = calendarLines(calendar, plan, progress, asOf);
  const count = countIssues(lines, calendar, plan, asOf);
  return { asOf, count, lines, warnings: calendarWarnings(count, calendar, progress, asOf) };
}

/** What each state is called. */
const STATE_NAMES: Readonly<Record<IssueState, string>> = {
  issued: '已印发',
  drafted: '已起草',
  due: '应编发',
  'no-data': '暂无数据',
  'not-yet': '未到期',
};

/** An issue in words, as a table and other programs want it; empty where there is nothing to say. */
export interface CalendarWords {
  key: string;
  number: string;
  runningNumber: string;
  kind: string;
  period: string;
  date: string;
  state: string;
  /** The ledger's title, or what it waits for. */
  note: string;
}

/** A line in words. */
export function calendarWords(line: CalendarLine, asOf: IsoDate): CalendarWords {
  const { planned, kindName, issue, date, state } = line;
  return {
    key: String(planned?.key ?? ''),
    number: String(issue?.number ?? ''),
    runningNumber: String(issue?.runningNumber ?? ''),
    kind: kindName ?? '计划外',
    period:
      planned === null
        ? ''
        : planned.chapter === null
          ? periodLabel(planned.period)
          : `${periodLabel(planned.period)}（第${planned.chapter}章）`,
    date: date ?? '',
    state: STATE_NAMES[state],
    note: noteOf(line, asOf),
  };
}

function noteOf({ planned, row, state, date }: CalendarLine, asOf: IsoDate): string {
  if (row !== null) return row.title;
  const end = planned === null ? '' : chineseDate(endOf(planned.period));
  if (state === 'not-yet') return `等截至${end}的数据`;
  if (state === 'no-data') return `工作簿里没有截至${end}的数据`;
  return (date ?? '') <= asOf ? '已过印发日期，请尽快编发' : '可以起草';
}
