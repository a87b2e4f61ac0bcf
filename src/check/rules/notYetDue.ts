import { isWaiting, type Finding } from '../report.js';
import { placed, type Rule } from './rule.js';

/** Targets that cannot be judged yet, by their schedule or because their figure is published later. */
export const notYetDue: Rule = ({ assessments }) =>
  assessments.flatMap(({ target, why, until, entry }): Finding[] => {
    if (!isWaiting(why)) return [];
    const at = placed(target.id, entry?.sources.at(-1) ?? null);
    return [
      {
        rule: 'not-yet-due',
        severity: 'info',
        ...at,
        metric: target.metric,
        until,
        published: why === 'not-published',
      },
    ];
  });
