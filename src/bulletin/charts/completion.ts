import type { Assessment } from '../../check/report.js';
import { dayLabel, monthsElapsed } from '../../plan/period.js';
import { drawnValue, type Chart } from '../chart.js';
import { paceFigure, scheduleFigure } from '../countFigures.js';
import { paceName } from '../derivedFigures.js';
import type { DerivedFigure, Figure } from '../figure.js';
import type { Scope } from '../scope.js';
import type { Assessed } from '../standing.js';
import { sentencesWithin } from './description.js';
import { shortNames } from './shortNames.js';

/** A target with a rate. */
interface Bar {
  name: string;
  rate: Figure;
  behind: boolean;
  /** Null where its basis knows no pace. */
  due: DerivedFigure | null;
}

/** What is due by a schedule of the target's own. */
const SCHEDULED = '计划进度';

/** Fewer bars are told in a sentence. */
const LEAST = 2;

/** Every target's rate beside the rate that was due, in the plan's order; null where too few have one. */
export function completionChart(scope: Scope, assessed: readonly Assessed[]): Chart | null {
  const bars = assessed.flatMap(({ assessment, line }): Bar[] => {
    if (line.rate === null) return [];
    const behind = assessment.class === 'behind';
    return [{ name: line.name, rate: line.rate, behind, due: dueFigure(scope, assessment) }];
  });
  if (bars.length < LEAST) return null;
  const series: Chart['series'] = [
    { name: '完成率', role: 'bars', points: bars.map(({ rate, behind }) => (behind ? null : rate)) },
    { name: '完成率（欠进度）', role: 'behind', points: bars.map(({ rate, behind }) => (behind ? rate : null)) },
    ...dueSeries(scope, bars),
  ];
  return {
    name: 'completion',
    title: '各项目标完成率与序时进度',
    description: describe(scope, bars),
    unit: '%',
    categories: shortNames(bars.map(({ name }) => name)),
    series: series.filter(({ points }) => points.some((point) => point !== null)),
  };
}

/** The pace of the year, as one level, and what is due otherwise: by a schedule, or by the day of an older reading. */
function dueSeries({ plan, asOf }: Scope, bars: readonly Bar[]): Chart['series'] {
  const pace = paceFigure(monthsElapsed(asOf, plan.year), asOf);
  const isPace = ({ due }: Bar): boolean => due?.value === pace.value;
  // Nothing that is due of what has not begun needs no mark.
  const isIdle = ({ due, rate }: Bar): boolean => due?.value === '0' && drawnValue(rate) === 0;
  const others = bars.filter((bar) => bar.due !== null && !isPace(bar) && !isIdle(bar));
  const scheduled = others.every(({ due }) => due?.formula === SCHEDULED);
  return [
    {
      name: '序时进度',
      role: 'due',
      points: bars.map(({ due }) => (due === null || !bars.some(isPace) ? null : pace)),
    },
    {
      name: scheduled ? SCHEDULED : '各项应达进度',
      role: 'due',
      points: bars.map((bar) => (others.includes(bar) ? bar.due : null)),
    },
  ];
}

/** 50.0%: the share of a target that was due by the day of its reading. */
function dueFigure({ plan }: Scope, { target, entry, pace }: Assessment): DerivedFigure | null {
  if (entry === null || pace === null) return null;
  const name = paceName(target);
  if (name === SCHEDULED) return scheduleFigure(target, pace, entry.asOf);
  return { ...paceFigure(monthsElapsed(entry.asOf, plan.year), entry.asOf), title: `${target.metric} ${name}` };
}

/** What is behind is told first, each with what was due. */
function describe({ asOf }: Scope, bars: readonly Bar[]): string {
  const behind = bars.filter((bar) => bar.behind);
  const others = bars.filter((bar) => !bar.behind);
  const count = behind.length === 0 ? '没有欠进度的' : `${behind.length}项欠进度`;
  return sentencesWithin(`柱形图，截至${dayLabel(asOf)}${bars.length}项目标的完成率与应达到的进度，其中${count}。`, [
    [
      '欠进度的有',
      behind.map(({ name, rate, due }) => `${name}${rate.text}${due === null ? '' : `（应达${due.text}）`}`),
    ],
    ['其余为', others.map(({ name, rate }) => `${name}${rate.text}`)],
  ]);
}
