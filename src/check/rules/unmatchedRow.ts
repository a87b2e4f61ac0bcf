import { placed, type Rule, type RuleDoc } from './rule.js';

/** A row with figures or progress that belongs to nothing in the plan. */
export const unmatchedRow: Rule<'unmatched-row'> = ({ progress }) =>
  progress.unmatched
    .filter(({ candidates }) => candidates.length === 0)
    .map(({ label, district, notSummed }) => ({
      rule: 'unmatched-row',
      severity: 'warning',
      ...placed(notSummed ?? null, label),
      label: label.text,
      ...(district === undefined ? {} : { district }),
      ...(notSummed === undefined ? {} : { notSummed }),
    }));

export const unmatchedRowDoc: RuleDoc<'unmatched-row'> = {
  what: '有数或有进展的一行，在工作要点里找不到对应的目标或任务。',
  practice: '这一行不采用；只讲一个区县的表整张不采用，只提示一次。',
  example: {
    given: 'D21 写“有效发明专利拥有量”，工作要点没有这个目标',
    finding: {
      rule: 'unmatched-row',
      severity: 'warning',
      target: null,
      sheet: '指标月报',
      cell: 'D21',
      label: '有效发明专利拥有量',
    },
  },
};
