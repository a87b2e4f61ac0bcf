import Big from 'big.js';

/** How far a quotient of the part may be from the exact one: it is written with a finite number of places. */
const PRECISION = new Big('1e-12');

export function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/** Whether a decimal of the part is a value. */
export function equals(text: string, value: Big): boolean {
  return isNumber(text) && new Big(text).minus(value).abs().lt(PRECISION);
}

/**
 * Whether a printed decimal is the value to one decimal, half up; where that would reach or cross one of the lines, it
 * is its neighbour that does not, or has more decimals.
 */
export function roundsTo(shown: string, value: Big, lines: readonly Big[]): boolean {
  if (!/^-?\d+\.\d+$/.test(shown)) return false;
  const others = lines.filter((line) => !line.eq(value));
  const keepsSides = (rounded: Big): boolean => others.every((line) => rounded.cmp(line) === value.cmp(line));
  const nearest = value.round(1, Big.roundHalfUp);
  const printed = new Big(shown);
  if (keepsSides(nearest)) return shown === nearest.toFixed(1);
  return keepsSides(printed) && printed.minus(value).abs().lt('0.1');
}
