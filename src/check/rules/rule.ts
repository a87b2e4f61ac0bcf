import { dayLabel, endOf, periodLabel, type IsoDate } from '../../plan/period.js';
import type { Plan, Target } from '../../plan/plan.js';
import type { CellSource, Progress, Reading, TargetRow } from '../../progress/progress.js';
import type { Assessment, Finding } from '../report.js';

/** What a rule looks at. */
export interface RuleContext {
  plan: Plan;
  progress: Progress;
  asOf: IsoDate;
  assessments: readonly Assessment[];
  /** By id. */
  targets: ReadonlyMap<string, Target>;
}

/** One thing that is checked; it reports every place where it is not as it should be. */
export type Rule = (context: RuleContext) => Finding[];

/** Where a finding stands: in a cell of the workbook, speaking of a target. */
export function placed(target: string | null, source: CellSource | null) {
  return { target, sheet: source?.sheet ?? null, cell: source?.cell ?? null };
}

/** Every row of a target, with the target itself. */
export function rowsWithTargets({ progress, targets }: RuleContext): { row: TargetRow; target: Target }[] {
  return progress.rows.flatMap((row) => {
    const target = targets.get(row.target);
    return target === undefined ? [] : [{ row, target }];
  });
}

/** Whether a row's total, parts and stated rate are known by a day; those of a table without a date are. */
export function isKnown({ asOf }: TargetRow, day: IsoDate): boolean {
  return asOf === null || asOf <= day;
}

/** A reading, and what of the row it is: 年度目标, 9月, 截至9月底, a district's name, 完成率. */
export interface Named {
  reading: Reading;
  what: string;
}

/** The readings of a row's figures that are known by a day. */
export function figuresOf(row: TargetRow, asOf: IsoDate): Named[] {
  const periods = row.periods.filter(({ period }) => endOf(period) <= asOf);
  const what = row.asOf === null ? '累计' : `截至${dayLabel(row.asOf)}`;
  return [
    ...periods.map(({ period, reading }) => ({ reading, what: periodLabel(period) })),
    ...(row.total !== null && isKnown(row, asOf) ? [{ reading: row.total, what }] : []),
    ...(isKnown(row, asOf) ? row.parts.map(({ name, reading }) => ({ reading, what: name })) : []),
  ];
}

/** The year's target as a row states it. */
export function plannedOf({ planned }: TargetRow): Named[] {
  return planned === null ? [] : [{ reading: planned, what: '年度目标' }];
}
