import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { decimalSum } from '../../../src/progress/number/decimalSum.js';

describe('decimalSum', () => {
  it('is exact for any decimals, and written in one way', () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => new Big(digits.toString()).div(new Big(10).pow(places)).toFixed());
    fc.assert(
      fc.property(fc.array(decimal), (values) => {
        assert.equal(decimalSum(values), values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed());
      }),
    );
  });

  it('has none of the noise of binary fractions', () => {
    assert.equal(decimalSum(['0.1', '0.2']), '0.3');
    assert.equal(decimalSum(['38.3', '0.7']), '39');
    assert.equal(decimalSum([]), '0');
  });
});
