import { doubtfulCells, factsOf } from './doubts.js';
import type { Rule, RuleDoc } from './rule.js';

/** Something stands in a cell, but no figure. In a column of the year's target or of rates it is only a warning. */
export const unreadableValue: Rule<'unreadable-value'> = (context) =>
  doubtfulCells(context)
    .filter(({ doubt }) => doubt === 'unreadable')
    .map((one) => ({ rule: 'unreadable-value', severity: one.severity, ...factsOf(one), period: one.what }));

export const unreadableValueDoc: RuleDoc<'unreadable-value'> = {
  what: '应当填数的单元格里写了字，读不出数；在年度目标、完成率栏里只是警告。',
  practice: '不猜：这个时点按没有数处理。',
  example: {
    given: 'P27（10月）填“统计中”',
    finding: {
      rule: 'unreadable-value',
      severity: 'error',
      target: '16-1',
      sheet: '指标月报',
      cell: 'P27',
      metric: '新增科创贷',
      text: '统计中',
      period: '10月',
    },
  },
};
