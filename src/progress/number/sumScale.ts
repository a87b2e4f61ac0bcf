import type Big from 'big.js';
import type { Target } from '../../plan/plan.js';

/** A sum this many times larger than the year's target was made of amounts in another unit. */
const FAR_ABOVE = 1000;

/** Whether a sum cannot be in the unit that its amounts were taken to be in. */
export function isTooLarge(sum: Big, { value }: Target): boolean {
  return Number(value) > 0 && sum.abs().gte(Number(value) * FAR_ABOVE);
}
