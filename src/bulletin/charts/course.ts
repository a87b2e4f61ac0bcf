import { dayLabel, monthEnd } from '../../plan/period.js';
import { targetsOf, type Basis, type Target } from '../../plan/plan.js';
import type { Entry } from '../../progress/progress.js';
import type { Chart } from '../chart.js';
import type { Figure } from '../figure.js';
import { fullWidthPunctuation } from '../punctuation.js';
import { promiseFigure } from '../readFigures.js';
import type { Scope } from '../scope.js';
import { entryFigure } from '../value.js';
import { sentencesWithin } from './description.js';

/** Bases whose values make a line over the months. */
const COURSES: readonly Basis[] = ['flow', 'stock', 'ratio', 'growth'];

/** Fewer different values show no course. */
const LEAST = 3;

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The months' ends of one main figure of the year against its target: of the one whose course tells most, which is the
 * one with the most different values, the first in the plan where several have as many. Months without a certain value,
 * and those to come, are gaps.
 */
export function courseChart(scope: Scope): Chart | null {
  const courses = targetsOf(scope.plan)
    .filter(({ objectiveQuote, basis }) => objectiveQuote !== null && COURSES.includes(basis))
    .map((target) => ({ target, entries: monthly(scope, target) }))
    .map((course) => ({ ...course, told: new Set(course.entries.flatMap((entry) => entry?.value ?? [])).size }));
  const most = Math.max(0, ...courses.map(({ told }) => told));
  const course = most < LEAST ? undefined : courses.find(({ told }) => told === most);
  if (course === undefined) return null;
  const { target, entries } = course;
  const points = entries.map((entry) => (entry === null ? null : entryFigure(scope.progress, target, entry)));
  const promise = promiseFigure(target);
  const name = fullWidthPunctuation(target.metric);
  return {
    name: 'course',
    title: `${name}月度走势`,
    description: describe(scope, name, points, promise),
    unit: target.unit,
    categories: MONTHS.map((month) => `${month}月`),
    series: [
      { name: target.basis === 'flow' ? '累计完成' : '月末数', role: 'line', points },
      { name: '年度目标', role: 'due', points: MONTHS.map(() => promise) },
    ],
  };
}

/** The entry of each month's end up to the last day that counts; null where there is none. */
function monthly({ plan, progress, asOf }: Scope, target: Target): (Entry | null)[] {
  const own = progress.entries.filter((entry) => entry.target === target.id && entry.asOf <= asOf);
  return MONTHS.map((month) => own.find((entry) => entry.asOf === monthEnd(plan.year, month)) ?? null);
}

function describe({ asOf }: Scope, name: string, points: readonly (Figure | null)[], { text }: Figure): string {
  const known = points.flatMap((point, index) => (point === null ? [] : [`${index + 1}月${point.text}`]));
  return sentencesWithin(`折线图，截至${dayLabel(asOf)}${name}各月末的数与年度目标${text}相比。`, [
    ['各月末为', known],
  ]);
}
