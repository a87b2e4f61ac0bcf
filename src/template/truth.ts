import { isMissing } from '../bulletin/figure.js';

/**
 * Whether `{{#if}}` takes its first branch: a missing value, an empty list, an empty text, 0, false and no value at
 * all count as false; everything else, a Figure among it, as true.
 */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value) && !isMissing(value);
}
