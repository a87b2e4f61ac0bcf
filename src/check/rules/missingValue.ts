import { dayLabel, endOf, periodLabel, type IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { Progress, Reading, TargetRow } from '../../progress/progress.js';
import { lastDue, yearEnd } from '../pace.js';
import type { Finding } from '../report.js';
import { placed, rowsWithTargets, type Named, type Rule } from './rule.js';

/** An empty cell where the target's reporting cycle asks for a value. Nothing is due later than the workbook stands. */
export const missingValue: Rule = (context) => {
  const { asOf, plan, progress } = context;
  const until = progress.asOf !== null && progress.asOf < asOf ? progress.asOf : asOf;
  return rowsWithTargets(context).flatMap(({ row, target }): Finding[] => {
    if (target.publishedFrom !== null && asOf < target.publishedFrom) return [];
    if (hasNoColumn(row)) return isAllThereIs(progress, row) ? unread(row, target, asOf, plan.year) : [];
    const due = row.periods.length > 0 ? duePeriods(row, target, until) : dueTotal(row, target, until, plan.year);
    return due
      .filter(({ reading }) => isMissing(reading))
      .map(({ reading, what }): Finding => {
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
function isAllThereIs({ rows, entries }: Progress, row: TargetRow): boolean {
  const ofTarget = rows.filter(({ target }) => target === row.target);
  return ofTarget[0] === row && ofTarget.every(hasNoColumn) && entries.every(({ target }) => target !== row.target);
}

function unread({ label }: TargetRow, target: Target, asOf: IsoDate, year: number): Finding[] {
  if (lastDue(target, asOf, year) === yearEnd(year - 1)) return [];
  const period = `所在的表里没有找到“累计完成”一类的栏，截至${dayLabel(asOf)}`;
  return [{ rule: 'missing-value', severity: 'warning', ...placed(target.id, label), metric: target.metric, period }];
}

function isMissing(reading: Reading): boolean {
  return !reading.ok && reading.doubt === 'missing';
}

/** The periods that end on a day on which the cycle asks for a reading. */
function duePeriods({ periods }: TargetRow, target: Target, until: IsoDate): Named[] {
  return periods
    .filter(({ period }) => endOf(period) <= until && lastDue(target, endOf(period), period.year) === endOf(period))
    .map(({ period, reading }) => ({ reading, what: periodLabel(period) }));
}

/** The one figure of a table without periods, once the cycle has asked for any. */
function dueTotal({ total, asOf }: TargetRow, target: Target, until: IsoDate, year: number): Named[] {
  if (total === null || asOf === null || asOf > until || lastDue(target, asOf, year) === yearEnd(year - 1)) return [];
  return [{ reading: total, what: `截至${dayLabel(asOf)}` }];
}
