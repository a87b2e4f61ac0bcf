import { dayLabel, endOf, periodLabel } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import type { Conflict, Doubt, Progress, TargetRow } from '../progress/progress.js';
import { cellText, monthsOf, rowStep } from './explainSteps.js';
import { placeText } from './place.js';
import { quantityText } from './format.js';
import type { Assessment } from './report.js';

/** Why a target has no value; where no cell, no other value and no other row tells, it is when its values are of. */
export function whyNot(
  { target, why }: Assessment,
  rows: readonly TargetRow[],
  progress: Progress,
  asOf: string,
): readonly string[] {
  const steps = withoutValue(target, rows, progress, asOf);
  const own = progress.entries.filter((entry) => entry.target === target.id && entry.asOf <= asOf);
  const last = own.at(-1);
  if (last !== undefined && why !== 'conflict') {
    const cells = last.sources.map(cellText).join('、');
    const value = quantityText(last.value, target.unit, last);
    return [...steps, `未采用：${cells}，是截至${dayLabel(last.asOf)}的${value}，早于本期应有的时点`];
  }
  if (rows.length === 0 || steps.some((step) => step.startsWith('未采用'))) return steps;
  return [...steps, ...rows.map((row) => dayStep(row, asOf))];
}

function dayStep({ total, asOf: day }: TargetRow, asOf: string): string {
  if (total?.ok !== true) return '未采用：到期的栏里没有数';
  if (day === null) return `未采用：${cellText(total.source)}，没有写明是截至哪一天的数`;
  return `未采用：${cellText(total.source)}，是截至${dayLabel(day)}的数，${day > asOf ? '晚于' : '早于'}本期`;
}

/** What was found for a target that has no value: its rows and their doubts, two values that differ, rows that are like it. */
function withoutValue(target: Target, rows: readonly TargetRow[], progress: Progress, asOf: string): string[] {
  const conflicts = progress.conflicts.filter((one) => one.target === target.id && one.asOf <= asOf);
  const similar = progress.unmatched.filter(({ candidates }) => candidates.includes(target.id));
  return [
    ...rows.flatMap((row) => [rowStep(row), ...doubtSteps(row, asOf)]),
    ...conflicts.map((conflict) => conflictStep(conflict, target)),
    ...similar.map(({ label, candidates }) => `未定：${cellText(label)}，同时像${candidates.join('、')}`),
    ...(rows.length === 0 && similar.length === 0 ? ['工作簿里没有找到讲这个目标的行、名单或文字'] : []),
  ];
}

function conflictStep({ asOf, claims }: Conflict, { unit }: Target): string {
  const values = claims.map(({ value, sources }) => {
    const cells = sources.map(placeText).join('、');
    return `${quantityText(value, unit)}（${cells}）`;
  });
  return `未采用：截至${dayLabel(asOf)}有不一致的数，${values.join('，')}`;
}

const DOUBTS: Readonly<Record<Doubt, string>> = {
  missing: '没有填',
  'not-applicable': '填的是不适用',
  'cell-error': '是错误值',
  unreadable: '读不出数',
  ambiguous: '不止一个数，或不能确定是哪一个',
  unit: '单位不能换算',
  scale: '与目标相差上千倍',
};

/** The cells of a row, up to the day, for which it has no value: the last, and of amounts the first that none can be added to. */
function doubtSteps(row: TargetRow, asOf: string): string[] {
  const { total, measure } = row;
  const periods = monthsOf(row);
  if (measure === null && periods.some(({ reading }) => reading.ok))
    return ['未采用：看不出各期的数是累计数还是当期数'];
  const over = periods.filter(({ period }) => endOf(period) <= asOf);
  const first = measure === 'increment' ? over.find(({ reading }) => !reading.ok) : undefined;
  const due = first ?? over.at(-1);
  const last = due === undefined ? [] : [{ reading: due.reading, what: periodLabel(due.period) }];
  const figures = [...last, ...(total === null ? [] : [{ reading: total, what: '累计' }])];
  return figures.flatMap(({ reading, what }) => {
    if (reading.ok) return [];
    const among = reading.among === undefined ? '' : `（${reading.among.join('、')}）`;
    return [`未采用：${what} ${cellText(reading.source)}，${DOUBTS[reading.doubt]}${among}`];
  });
}
