import { placed, type Rule, type RuleDoc } from './rule.js';

/** A row that is like several targets about equally. */
export const ambiguousMatch: Rule<'ambiguous-match'> = ({ progress }) =>
  progress.unmatched
    .filter(({ candidates }) => candidates.length > 0)
    .map(({ label, candidates }) => ({
      rule: 'ambiguous-match',
      severity: 'warning',
      ...placed(null, label),
      label: label.text,
      candidates,
    }));

export const ambiguousMatchDoc: RuleDoc<'ambiguous-match'> = {
  what: '一行同时像几个目标，分不清是哪一个。',
  practice: '存量和新增（达到60支、新引进10支）不能混用，分不清就不采用。',
  example: {
    given: 'B21 只写“人才团队”，工作要点既有新引进数，又有总数',
    finding: {
      rule: 'ambiguous-match',
      severity: 'warning',
      target: null,
      sheet: '指标月报',
      cell: 'B21',
      label: '人才团队',
      candidates: ['15-1', '15-2'],
    },
  },
};
