import Big from 'big.js';

/** Decimals of at most this many places are added as whole numbers. */
const PLACES = 6;
const SCALE = 10 ** PLACES;
/** So large, and a double may be a unit of the last place off. */
const LARGEST = 1e9;

/** The sum of decimals, as text: exact, and for what bureaus count without making a Big of each. */
export function decimalSum(values: readonly string[]): string {
  let sum = 0;
  for (const value of values) {
    const number = Number(value);
    const point = value.indexOf('.');
    const places = point < 0 ? 0 : value.length - point - 1;
    if (places > PLACES || Math.abs(number) > LARGEST) return exactSum(values);
    sum += Math.round(number * SCALE);
  }
  return Number.isSafeInteger(sum) ? String(sum / SCALE) : exactSum(values);
}

function exactSum(values: readonly string[]): string {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
}
