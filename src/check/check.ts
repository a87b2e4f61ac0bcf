import type { IsoDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { assessAll } from './assess.js';
import type { Report } from './report.js';
import { RULES } from './rules/registry.js';

/**
 * Checks what a workbook says against the plan, as of a day; nothing that is known later is used.
 * @param asOf last day that counts, `YYYY-MM-DD`
 */
export function check(plan: Plan, progress: Progress, asOf: IsoDate): Report {
  const assessments = assessAll(plan, progress, asOf);
  const targets = new Map(targetsOf(plan).map((target) => [target.id, target]));
  const findings = RULES.flatMap((rule) => rule({ plan, progress, asOf, assessments, targets }));
  return { asOf, assessments, findings };
}
