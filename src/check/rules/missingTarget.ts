import { targetsOf } from '../../plan/plan.js';
import type { Finding } from '../report.js';
import { placed, type Rule } from './rule.js';

/** A target of the plan for which the workbook has no row, whether or not it can be judged yet. */
export const missingTarget: Rule = ({ plan, progress }) => {
  const listed = new Set(progress.rows.map(({ target }) => target));
  return targetsOf(plan)
    .filter(({ id }) => !listed.has(id))
    .map(({ id, metric }): Finding => ({ rule: 'missing-target', severity: 'warning', ...placed(id, null), metric }));
};
