import Big from 'big.js';
import { plainNumber, pointsText, precisionWords } from '../check/format.js';
import type { Precision } from '../progress/number/precision.js';

/** More digits than a double keeps would be noise. */
const MOST_DECIMALS = 12;

/** Number format that shows a decimal as it is written: 7.30 → `0.0`; one that is not exact keeps its 约 or 以上. */
export function quantityFormat(value: string, precision: Precision): string {
  const { before, after } = precisionWords(precision);
  const number = digits(Math.min(decimalsOf(plainNumber(value)), MOST_DECIMALS));
  return `${literal(before)}${number}${literal(after)}`;
}

function literal(words: string): string {
  return words === '' ? '' : `"${words}"`;
}

/**
 * Number format of a share, as a percentage: to one decimal, or to as many as it takes to stay on its side of every
 * line (1 for the whole target, the pace): 0.9996 is shown as 99.96%, never as 100.0%.
 */
export function percentFormat(share: string, lines: readonly string[]): string {
  const percent = new Big(share).times(100);
  const limits = lines.map((line) => new Big(line).times(100));
  let decimals = 1;
  while (decimals < MOST_DECIMALS && limits.some((limit) => crosses(percent, limit, decimals))) decimals += 1;
  return `${digits(decimals)}%`;
}

/** Number format of percentage points, always signed: +4.2, -31.7; to as many decimals as keep it on its side of the limits. */
export function pointsFormat(points: string, limits: readonly string[] = []): string {
  const size = new Big(points).abs();
  let decimals = decimalsOf(pointsText(points));
  while (decimals < MOST_DECIMALS && limits.some((limit) => crosses(size, new Big(limit), decimals))) decimals += 1;
  const shown = digits(decimals);
  return `+${shown};-${shown};${shown}`;
}

function crosses(percent: Big, limit: Big, decimals: number): boolean {
  return percent.round(decimals, Big.roundHalfUp).cmp(limit) !== percent.cmp(limit);
}

function decimalsOf(plain: string): number {
  return plain.split('.')[1]?.length ?? 0;
}

function digits(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
