import { officeName } from '../office.js';
import type { Assessment, Finding, Severity } from '../report.js';
import { placed, type Rule } from './rule.js';

/** A target that lags: a stretch target is noted, a firm one is an error once its light is red. */
export const behindSchedule: Rule = ({ plan, progress, assessments }) =>
  assessments
    .filter((assessment) => assessment.class === 'behind')
    .map((assessment): Finding => {
      const { target, entry } = assessment;
      const at = { severity: severityOf(assessment), ...placed(target.id, entry?.sources.at(-1) ?? null) };
      const office = officeName(plan, progress, target);
      return { rule: 'behind-schedule', ...at, metric: target.metric, assessment, office };
    });

function severityOf({ target, light }: Assessment): Severity {
  if (target.strength === 'stretch') return 'info';
  return light === 'red' ? 'error' : 'warning';
}
