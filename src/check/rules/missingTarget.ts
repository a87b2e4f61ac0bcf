import { targetsOf } from '../../plan/plan.js';
import { ofTarget } from '../byTarget.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

/** A target of the plan of which no row, list or paragraph speaks, whether or not it can be judged yet. */
export const missingTarget: Rule<'missing-target'> = ({ plan, progress }) =>
  targetsOf(plan)
    .filter(({ id }) => ofTarget(progress, id).rows.length === 0)
    .map(({ id, metric }) => ({ rule: 'missing-target', severity: 'warning', ...placed(id, null), metric }));

export const missingTargetDoc: RuleDoc<'missing-target'> = {
  what: '工作要点的目标，工作簿里没有一行、一张名单或一段文字说到它。',
  practice: '没有行就没有数，简报里只能写“台账未列”；不论现在是否到了判定的时候都提示。',
  example: {
    given: '工作要点第9项有“备案国家科技型中小企业”，各表都没有这一行',
    finding: {
      rule: 'missing-target',
      severity: 'warning',
      target: '9-3',
      sheet: null,
      cell: null,
      metric: '备案国家科技型中小企业',
    },
  },
};
