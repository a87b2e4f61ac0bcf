import { isWaiting, type FindingOf } from '../report.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

/** Targets that cannot be judged yet, by their schedule or because their figure is published later. */
export const notYetDue: Rule<'not-yet-due'> = ({ assessments }) =>
  assessments.flatMap(({ target, why, until, entry }): FindingOf<'not-yet-due'>[] => {
    if (!isWaiting(why)) return [];
    const at = { severity: 'info', ...placed(target.id, entry?.sources.at(-1) ?? null) } as const;
    return [{ rule: 'not-yet-due', ...at, metric: target.metric, until, published: why === 'not-published' }];
  });

export const notYetDueDoc: RuleDoc<'not-yet-due'> = {
  what: '还没有到判定的时候，或者数还没有发布。',
  practice: '高新技术企业多在下半年分批认定，研发投入的年度数次年才公布：到时之前不说“欠进度”。',
  example: {
    given: '研发投入的年度数次年10月31日以后公布，核对截至9月30日',
    finding: {
      rule: 'not-yet-due',
      severity: 'info',
      target: '10-2',
      sheet: null,
      cell: null,
      metric: '全社会研发投入',
      until: '2022-10-31',
      published: true,
    },
  },
};
