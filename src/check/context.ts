import type { IsoDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { assessAll } from './assess.js';
import type { RuleContext } from './rules/rule.js';

/** What the rules look at: the plan, what the workbook says, and how each target stands on a day. */
export function contextOf(plan: Plan, progress: Progress, asOf: IsoDate): RuleContext {
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const rows = progress.rows.flatMap((row) => {
    const target = targets.get(row.target);
    return target === undefined ? [] : [{ row, target }];
  });
  return { plan, progress, asOf, assessments: assessAll(plan, progress, asOf), targets, rows };
}
