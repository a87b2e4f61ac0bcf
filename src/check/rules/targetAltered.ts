import Big from 'big.js';
import { quantityText } from '../format.js';
import type { Finding } from '../report.js';
import { placed, rowsWithTargets, type Rule } from './rule.js';

/** The year's target in the workbook is not the plan's. A commitment of 1 a quarter may as well read 4 a year. */
export const targetAltered: Rule = (context) =>
  rowsWithTargets(context).flatMap(({ row: { planned }, target }): Finding[] => {
    const { id, metric, unit, basis, value } = target;
    if (planned?.ok !== true) return [];
    const sound = basis === 'per-quarter' ? [value, new Big(value).times(4)] : [value];
    if (sound.some((one) => new Big(planned.value).eq(one))) return [];
    const actual = quantityText(planned.value, unit, planned.approximate);
    const facts = { metric, text: planned.source.text, actual, expected: quantityText(value, unit) };
    return [{ rule: 'target-altered', severity: 'error', ...placed(id, planned.source), ...facts }];
  });
