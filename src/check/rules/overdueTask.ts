import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import { isDay, type CellSource, type DatedCell, type TaskRow } from '../../progress/progress.js';
import { meets } from '../judge.js';
import type { FindingOf } from '../report.js';
import { latestOf } from './rowValues.js';
import { isKnown, placed, type RowOfTarget, type Rule, type RuleDoc } from './rule.js';
import { noteState, stateOf, type State } from './states.js';

/** 完成时限 is past, and the row is not done: its status says so, or it tells of nothing, or only of what is still open. */
export const overdueTask: Rule<'overdue-task'> = ({ rows, progress, asOf }) => [
  ...rows
    .filter((one) => one.row.from === 'row' && isPast(one.row.deadline, asOf) && isShort(one, asOf))
    .flatMap(({ row, target }) => overdue(row.deadline, row.label, target.id)),
  ...progress.tasks
    .filter((task) => isPast(task.deadline, asOf) && isOpen(task, asOf))
    .flatMap((task) => overdue(task.deadline, task.label, null)),
];

/** The day itself still counts. */
function isPast(deadline: DatedCell | null, asOf: IsoDate): boolean {
  const date = deadline?.date;
  return isDay(date) && date < asOf;
}

function overdue(deadline: DatedCell | null, label: CellSource, target: string | null): FindingOf<'overdue-task'>[] {
  const date = deadline?.date;
  if (deadline === null || !isDay(date)) return [];
  const at = placed(target, deadline.source);
  const facts = { label: label.text, deadline: date, text: deadline.source.text };
  return [{ rule: 'overdue-task', severity: 'warning', ...at, ...facts }];
}

/** A target's row is done when its figure reaches the target, whatever its status says. */
function isShort({ row, target }: RowOfTarget, asOf: IsoDate): boolean {
  const state = stateOfRow(row.status);
  const actual = isKnown(row, asOf) ? latestOf(row, asOf) : null;
  if (state === 'done') return false;
  if (actual !== null && target.basis !== 'per-quarter')
    return !meets(target, new Big(actual), row.total?.ok === true ? row.total.bound : null);
  return state !== null;
}

function isOpen({ status, progress }: TaskRow, asOf: IsoDate): boolean {
  const state = stateOfRow(status);
  if (state !== null) return state !== 'done';
  if (status !== null) return false;
  const known = progress.filter(({ date }) => !isDay(date) || date <= asOf);
  const last = known.at(-1);
  return last === undefined || noteState(last.source.text.slice(last.start, last.end)) === 'open';
}

function stateOfRow(status: CellSource | null): State | null {
  return status === null ? null : stateOf(status.text);
}

export const overdueTaskDoc: RuleDoc<'overdue-task'> = {
  what: '完成时限已过，任务还没有完成。',
  practice:
    '状态写“推进中”“未完成”等，或者没有状态栏、又没有任何进展或只写“正在…”“尚未…”的，才算没有完成；说不准的不提示。时限当天不算过。',
  example: {
    given: 'E4 的完成时限是2021年6月30日，状态“推进中”，数据截至9月30日',
    finding: {
      rule: 'overdue-task',
      severity: 'warning',
      target: null,
      sheet: '任务台账',
      cell: 'E4',
      label: '制订科技创新走廊建设方案',
      deadline: '2021-06-30',
      text: '2021年6月30日',
    },
  },
};
