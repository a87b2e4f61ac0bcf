import type { IsoDate } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import { contextOf } from './context.js';
import type { Finding, Report } from './report.js';
import { RULES } from './rules/registry.js';

/**
 * Checks what a workbook says against the plan, as of a day; nothing that is known later is used.
 * @param asOf last day that counts, `YYYY-MM-DD`
 */
export function check(plan: Plan, progress: Progress, asOf: IsoDate): Report {
  const context = contextOf(plan, progress, asOf);
  const findings = Object.values(RULES).flatMap((rule): readonly Finding[] => rule(context));
  return { asOf, assessments: context.assessments, findings: weighed(findings, plan) };
}

/** The findings with the severities that the plan gives to their rules; `off` leaves them out. */
function weighed(findings: readonly Finding[], { settings: { severities } }: Plan): Finding[] {
  return findings.flatMap((finding) => {
    const severity = severities[finding.rule] ?? finding.severity;
    return severity === 'off' ? [] : [severity === finding.severity ? finding : { ...finding, severity }];
  });
}
