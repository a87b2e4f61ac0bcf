import Big from 'big.js';
import type { Target } from '../../plan/plan.js';
import { quantityText } from '../format.js';
import type { FindingOf } from '../report.js';
import { placed, type Rule, type RuleDoc } from './rule.js';

/** The year's target in the workbook is not the plan's. A commitment of 1 a quarter may as well read 4 a year. */
export const targetAltered: Rule<'target-altered'> = ({ rows }) =>
  rows.flatMap(({ row: { planned }, target }): FindingOf<'target-altered'>[] => {
    if (planned?.ok !== true || isSound(planned.value, target)) return [];
    const { id, metric, unit, value } = target;
    const actual = quantityText(planned.value, unit, planned);
    const facts = { metric, text: planned.source.text, actual, expected: quantityText(value, unit) };
    return [{ rule: 'target-altered', severity: 'error', ...placed(id, planned.source), ...facts }];
  });

function isSound(planned: string, { value, basis }: Target): boolean {
  if (planned === value) return true;
  const stated = new Big(planned);
  return stated.eq(value) || (basis === 'per-quarter' && stated.eq(new Big(value).times(4)));
}

export const targetAlteredDoc: RuleDoc<'target-altered'> = {
  what: '工作簿里的年度目标与工作要点不同。',
  practice: '“30家以上”“≥30”“力争达到600亿元”“每季度1次”是同一个目标的不同写法，不算改动。',
  example: {
    given: 'F31 填60，工作要点是80万元',
    finding: {
      rule: 'target-altered',
      severity: 'error',
      target: '17-2',
      sheet: '指标月报',
      cell: 'F31',
      metric: '科学仪器共享交易额',
      text: '60',
      actual: '60万元',
      expected: '80万元',
    },
  },
};
