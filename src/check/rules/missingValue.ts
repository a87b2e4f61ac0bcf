import { dayLabel, periodLabel, type IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { Progress, Reading, TargetRow } from '../../progress/progress.js';
import { ofTarget } from '../byTarget.js';
import { lastDayOf, lastDue, overBy, yearEnd } from '../pace.js';
import type { FindingOf } from '../report.js';
import type { Named } from './figures.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

type Missing = FindingOf<'missing-value'>;

/** An empty cell where the target's reporting cycle asks for a value. Nothing is due later than the workbook stands. */
export const missingValue: Rule<'missing-value'> = ({ rows, asOf, plan, progress }) => {
  const until = progress.asOf !== null && progress.asOf < asOf ? progress.asOf : asOf;
  return rows.flatMap(({ row, target }): Missing[] => {
    if (target.publishedFrom !== null && asOf < target.publishedFrom) return [];
    if (hasNoColumn(row)) return isAllThereIs(progress, row) ? unread(row, target, asOf, plan.year) : [];
    const due = row.periods.length > 0 ? duePeriods(row, target, until) : dueTotal(row, target, until, plan.year);
    return [...due, ...dueParts(row, target, until, plan.year)].map(({ reading, what }): Missing => {
      const at = placed(target.id, reading.source);
      return { rule: 'missing-value', severity: 'warning', ...at, metric: target.metric, period: what };
    });
  });
};

/** A row in whose table no column was found that tells what was done, as where the figures are in prose. */
function hasNoColumn({ periods, total }: TargetRow): boolean {
  return periods.length === 0 && total === null;
}

/** Whether nothing else says anything of the row's target. */
function isAllThereIs(progress: Progress, row: TargetRow): boolean {
  const { rows, entries } = ofTarget(progress, row.target);
  return rows[0] === row && entries.length === 0 && rows.every(hasNoColumn);
}

function unread({ label }: TargetRow, target: Target, asOf: IsoDate, year: number): Missing[] {
  if (lastDue(target, asOf, year) === yearEnd(year - 1)) return [];
  const period = `所在的表里没有找到“累计完成”一类的栏，截至${dayLabel(asOf)}`;
  return [{ rule: 'missing-value', severity: 'warning', ...placed(target.id, label), metric: target.metric, period }];
}

function isMissing(reading: Reading): boolean {
  return !reading.ok && reading.doubt === 'missing';
}

/** The empty periods that end on a day on which the cycle asks for a reading. */
function duePeriods({ periods }: TargetRow, target: Target, until: IsoDate): Named[] {
  const isOver = overBy(until);
  return periods
    .filter(({ period, reading }) => isMissing(reading) && isOver(period))
    .filter(({ period }) => lastDue(target, lastDayOf(period), period.year) === lastDayOf(period))
    .map(({ period, reading }) => ({ reading, what: periodLabel(period) }));
}

/** The one figure of a table without periods, where it is empty, once the cycle has asked for any. */
function dueTotal(row: TargetRow, target: Target, until: IsoDate, year: number): Named[] {
  const { total, asOf } = row;
  if (total === null || !isMissing(total) || asOf === null || !isAsked(row, target, until, year)) return [];
  return [{ reading: total, what: `截至${dayLabel(asOf)}` }];
}

/** Whether the cycle has asked for any figure by the row's own day. */
function isAsked({ asOf }: TargetRow, target: Target, until: IsoDate, year: number): boolean {
  return asOf !== null && asOf <= until && lastDue(target, asOf, year) !== yearEnd(year - 1);
}

/** The districts without a figure among more that have one; where most have none, the target is not theirs to report. */
function dueParts(row: TargetRow, target: Target, until: IsoDate, year: number): Named[] {
  const empty = row.parts.filter(({ reading }) => isMissing(reading));
  if (empty.length * 2 >= row.parts.length || !isAsked(row, target, until, year)) return [];
  // The sum of districts is missing where the first of them is, and that one is told of as the row's figure.
  return empty.flatMap(({ name, reading }) => (reading === row.total ? [] : [{ reading, what: name }]));
}

export const missingValueDoc: RuleDoc<'missing-value'> = {
  what: '按目标的报送周期应当有数的单元格空着。',
  practice:
    '季度报的目标不要求每月有数；还没到的月份、尚未发布的数不算漏填。没有数的填0或“无”，不适用的填“—”。各县区里多数有数、个别空着的也算漏填。',
  example: {
    given: 'M25（7月）空着，这个目标每月报数',
    finding: {
      rule: 'missing-value',
      severity: 'warning',
      target: '15-1',
      sheet: '指标月报',
      cell: 'M25',
      metric: '新引进高校·企业创新人才团队',
      period: '7月',
    },
  },
};
