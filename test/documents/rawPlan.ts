import { readFileSync } from 'node:fs';
import Big from 'big.js';
import { parse } from 'yaml';
import { root } from '../e2e/commandLine.js';

/** A target as it stands in plan.yaml. */
export interface RawTarget {
  id: string;
  metric: string;
  comparator: string;
  value: number;
  unit: string;
  basis: string;
  strength: string;
  quote: string;
  objectiveQuote?: string;
  cycle: string;
  schedule?: Readonly<Record<string, number>>;
  judgedFrom?: string;
  publishedFrom?: string;
  chapter: number;
}

interface RawChapter {
  number: number;
  title: string;
  items: { number: number; title: string; tasks: string[]; targets?: RawTarget[] }[];
}

interface RawPlan {
  year: number;
  title: string;
  settings: { lights: { yellow: number; red: number } };
  chapters: RawChapter[];
}

interface RawIssue {
  key: number;
  kind: string;
  /** `2021-02`, `2021-Q1`; a year alone is a number. */
  period: string | number;
  date: string;
  chapter?: number;
}

interface RawCalendar {
  issuedBefore: number;
  summary: { date: string };
  halfYearSummary: { date: string };
  bulletins: RawIssue[];
}

function yamlOf(path: string): unknown {
  return parse(readFileSync(`${root}${path}`, 'utf8'));
}

export const rawPlan = yamlOf('seeds/2021/plan.yaml') as RawPlan;
export const rawCalendar = yamlOf('seeds/2021/calendar.yaml') as RawCalendar;

export const rawTargets: readonly RawTarget[] = rawPlan.chapters.flatMap(({ number, items }) =>
  items.flatMap(({ targets = [] }) => targets.map((target) => ({ ...target, chapter: number }))),
);

/** What a title begins with, where it is the name of a target: the target, and the rest of the title. */
export function targetOfTitle(title: string): { target: RawTarget; rest: string } | null {
  const target = rawTargets.find(({ metric }) => title === metric || title.startsWith(`${metric} `));
  return target === undefined ? null : { target, rest: title.slice(target.metric.length).trim() };
}

/** Every wording of the plan that a quote of this reference may be: a target's, an item's, a task's. */
export function wordingsOf(ref: string): string[] {
  const target = rawTargets.find(({ id }) => id === ref);
  if (target !== undefined) return [target.quote, target.objectiveQuote ?? target.quote];
  const [number = '', task] = ref.split('-t');
  const item = rawPlan.chapters.flatMap(({ items }) => items).find((each) => String(each.number) === number);
  if (item === undefined) return [];
  return task === undefined ? [item.title, ...item.tasks] : item.tasks.slice(Number(task) - 1, Number(task));
}

/** 30家以上, 超过10.5亿元, 每季度1次以上, 5张. */
export function promised({ comparator, value, unit, basis }: RawTarget): string {
  const quantity = `${basis === 'per-quarter' ? '每季度' : ''}${value}${unit}`;
  if (basis === 'deliverable') return quantity;
  return comparator === '>' ? `超过${quantity}` : comparator === '<=' ? `不超过${quantity}` : `${quantity}以上`;
}

const LAST_MONTHS: Readonly<Record<string, number>> = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12 };

/** The last day of a period of the calendar: `2021-02`, `2021-Q1`, `2021-H1`, `2021`. */
export function periodEnd(period: string | number): string {
  const [year = '', part = '12'] = String(period).split('-');
  const month = LAST_MONTHS[part] ?? Number(part);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** 序时进度 in percent: the months that are over, of twelve. */
export function paceOf(asOf: string): Big {
  return new Big(monthOf(asOf)).div(12).times(100);
}

/** 计划进度 in percent: the target's own schedule, otherwise the pace. */
export function dueOf({ schedule }: RawTarget, asOf: string): Big {
  if (schedule === undefined) return paceOf(asOf);
  const steps = Object.entries(schedule).filter(([month]) => Number(month) <= monthOf(asOf));
  return new Big(Math.max(0, ...steps.map(([, share]) => share))).times(100);
}
