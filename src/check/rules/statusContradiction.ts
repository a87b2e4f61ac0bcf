import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { Reading, TargetRow } from '../../progress/progress.js';
import { promiseText, quantityText } from '../format.js';
import { meets } from '../judge.js';
import { quartersElapsed } from '../pace.js';
import type { FindingOf } from '../report.js';
import { latestOf } from './rowValues.js';
import { isKnown, placed, type Rule, type RuleDoc } from './rule.js';
import { stateOf } from './states.js';

/**
 * 已完成 while the figure is short of the target, 未完成 while it is met. 推进中 beside a target that is met is no fault: a
 * target is the least that is promised.
 */
export const statusContradiction: Rule<'status-contradiction'> = ({ rows, asOf, plan }) =>
  rows.flatMap(({ row, target }): FindingOf<'status-contradiction'>[] => {
    const state = row.status === null ? null : stateOf(row.status.text);
    if (row.status === null || state === null || state === 'under-way' || !isKnown(row, asOf)) return [];
    const actual = latestOf(row, asOf);
    if (actual === null || !contradicts(state === 'done', actual, row, target, row.asOf ?? asOf, plan.year)) return [];
    const { id, metric, unit } = target;
    const facts = { metric, text: row.status.text, done: state === 'done', actual: quantityText(actual, unit) };
    const severity = state === 'done' ? 'error' : 'warning';
    const at = placed(id, row.status);
    return [{ rule: 'status-contradiction', severity, ...at, ...facts, expected: promiseText(target) }];
  });

/** A row may speak of the target that it states itself; that it is not the plan's is another finding. */
function contradicts(
  isDone: boolean,
  actual: string,
  { planned, total }: TargetRow,
  target: Target,
  asOf: IsoDate,
  year: number,
): boolean {
  const value = new Big(actual);
  const asked = [target.value, ...statedValue(planned)];
  const bound = total?.ok === true ? total.bound : null;
  const isMet = (of: string): boolean => meets({ ...target, value: of }, value, bound);
  if (target.basis === 'per-quarter') {
    const [soFar, all] = [quartersElapsed(asOf, year), 4].map((count) => new Big(target.value).times(count));
    return isDone ? value.lt(soFar ?? 0) : value.gte(all ?? 0);
  }
  // A ceiling that holds today may yet be broken.
  if (!isDone) return target.comparator !== '<=' && asked.every(isMet);
  return !asked.some(isMet);
}

function statedValue(planned: Reading | null): readonly string[] {
  return planned?.ok === true ? [planned.value] : [];
}

export const statusContradictionDoc: RuleDoc<'status-contradiction'> = {
  what: '状态栏写“已完成”而数还不到目标（错误），或写“未完成”“未启动”“滞后”而数已到目标（警告）。',
  practice: '“推进中”“进行中”而数已到目标不算错：目标是下限，工作可以继续。',
  example: {
    given: 'G10 写“已完成”，同一行累计2家，目标3家',
    finding: {
      rule: 'status-contradiction',
      severity: 'error',
      target: '10-1',
      sheet: '目标台账',
      cell: 'G10',
      metric: '新增省级以上创新平台',
      text: '已完成',
      done: true,
      actual: '2家',
      expected: '3家以上',
    },
  },
};
