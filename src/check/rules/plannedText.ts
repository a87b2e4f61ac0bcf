import Big from 'big.js';
import type { Target } from '../../plan/plan.js';
import { conversionFactor, unitNamed, unitNames } from '../../plan/unit.js';

const ESCAPED = unitNames().map((name) => name.replace(/[()/]/g, '\\$&'));
const QUANTITY = new RegExp(`(?<![\\d.])(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(?<unit>${ESCAPED.join('|')})`, 'g');

/** Whether a text says a target's own number in its unit, whatever words are around it: 全年30家以上, 1次/季度. */
export function saysTarget(text: string, { value, unit, basis }: Target): boolean {
  const own = unitNamed(unit);
  if (own === null) return false;
  const sound = basis === 'per-quarter' ? [value, new Big(value).times(4).toFixed()] : [value];
  return [...text.normalize('NFKC').matchAll(QUANTITY)].some(({ groups }) => {
    const written = unitNamed(groups?.['unit'] ?? '');
    const factor = written === null ? null : conversionFactor(written, own);
    if (factor === null) return false;
    const said = new Big((groups?.['number'] ?? '').replaceAll(',', '')).times(factor);
    return sound.some((one) => said.eq(one));
  });
}
