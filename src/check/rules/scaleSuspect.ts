import { quantityText } from '../format.js';
import { doubtfulCells, factsOf, type Doubtful } from './doubts.js';
import type { Rule, RuleDoc } from './rule.js';

/** A figure of such a size that its unit must be another than is said. */
export const scaleSuspect: Rule<'scale-suspect'> = (context) =>
  doubtfulCells(context)
    .filter((one) => one.doubt === 'scale' && !isSaidOfTotal(one))
    .map((one) => {
      const expected = quantityText(one.target.value, one.target.unit);
      return { rule: 'scale-suspect', severity: 'error', ...factsOf(one), expected };
    });

/** What is wrong with a row's total is so with its districts: the total says it for all. */
function isSaidOfTotal({ row: { total, parts }, reading }: Doubtful): boolean {
  if (total === null || total.ok || total.doubt !== 'scale' || total.source.cell === reading.source.cell) return false;
  return parts.some((part) => part.reading === reading);
}

export const scaleSuspectDoc: RuleDoc<'scale-suspect'> = {
  what: '数与目标相差上千倍，单位多半不对。',
  practice: '元、万元、亿元混填最常见；不替填表人换算，改正之前不采用。',
  example: {
    given: 'E18 填27300，没有写单位，目标是6.5亿元',
    finding: {
      rule: 'scale-suspect',
      severity: 'error',
      target: '11-2',
      sheet: '目标台账',
      cell: 'E18',
      metric: '技术合同交易登记额',
      text: '27300',
      expected: '6.5亿元',
    },
  },
};
