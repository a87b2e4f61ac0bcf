import { doubtfulCells, factsOf } from './doubts.js';
import type { Rule, RuleDoc } from './rule.js';

/** #REF! and the like. */
export const cellError: Rule<'cell-error'> = (context) =>
  doubtfulCells(context)
    .filter(({ doubt }) => doubt === 'cell-error')
    .map((one) => ({ rule: 'cell-error', severity: 'error', ...factsOf(one), period: one.what }));

export const cellErrorDoc: RuleDoc<'cell-error'> = {
  what: '单元格是公式的错误值，或者公式还没有计算。',
  practice: '多半是引用的单元格被删或被移走；错误值不当作0。',
  example: {
    given: 'N44（8月）显示 #REF!',
    finding: {
      rule: 'cell-error',
      severity: 'error',
      target: '28-4',
      sheet: '指标月报',
      cell: 'N44',
      metric: '农业科技培训、技术咨询等服务活动',
      text: '#REF!',
      period: '8月',
    },
  },
};
