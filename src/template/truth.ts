import { isFigure, isMissing } from '../bulletin/figure.js';

/** Nothing that leaves ink: white space of any script, and characters without width. */
const BLANK = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * Whether a variable has a value to print: not where nothing is there, where it could not be had for certain, and where
 * it is a text or a passage of blanks only, which on a page nobody could see.
 */
export function isThere(value: unknown): boolean {
  if (value === undefined || value === null || isMissing(value)) return false;
  return !isBlank(isFigure(value) ? value.text : value);
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && BLANK.test(value);
}

/**
 * Whether `{{#if}}` takes its first branch: a missing value, an empty list, a text of blanks, 0, false and no value at
 * all count as false; everything else, a Figure among it, as true.
 */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return Boolean(value) && isThere(value);
}
