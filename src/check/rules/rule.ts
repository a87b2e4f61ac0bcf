import type { IsoDate } from '../../plan/period.js';
import type { Plan, Target } from '../../plan/plan.js';
import type { CellSource, Progress, TargetRow } from '../../progress/progress.js';
import type { Assessment, FindingOf, RuleId } from '../report.js';

/** What a rule looks at. */
export interface RuleContext {
  plan: Plan;
  progress: Progress;
  asOf: IsoDate;
  assessments: readonly Assessment[];
  /** By id. */
  targets: ReadonlyMap<string, Target>;
  /** Every row of a target, with the target itself, in the workbook's order. */
  rows: readonly RowOfTarget[];
}

export interface RowOfTarget {
  row: TargetRow;
  target: Target;
}

/** One thing that is checked; it reports every place where it is not as it should be. */
export type Rule<R extends RuleId> = (context: RuleContext) => FindingOf<R>[];

/** What docs/rules.zh.md says of a rule, beside its id. */
export interface RuleDoc<R extends RuleId> {
  /** What it finds, in a sentence. */
  what: string;
  /** Why it is checked, what is left alone, or what comes of it. */
  practice: string;
  /** What stands in the workbook, and the finding that comes of it. */
  example: { given: string; finding: FindingOf<R> };
}

/** Where a finding stands: in a cell of the workbook, speaking of a target. */
export function placed(target: string | null, source: CellSource | null) {
  return { target, sheet: source?.sheet ?? null, cell: source?.cell ?? null };
}

/** Whether a row's total, parts and stated rate are known by a day; those of a table without a date are. */
export function isKnown({ asOf }: TargetRow, day: IsoDate): boolean {
  return asOf === null || asOf <= day;
}
