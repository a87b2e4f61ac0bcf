import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { conversionFactor, unitNamed, unitNames, type Unit } from '../../../src/plan/unit.js';
import { inUnitOf } from '../../../src/progress/number/conversion.js';

function unit(name: string): Unit {
  const found = unitNamed(name);
  assert.ok(found, `${name} is a unit`);
  return found;
}

function reading(value: string, name: string | null): Parameters<typeof inUnitOf>[0] {
  return { ok: true, value, unit: name === null ? null : unit(name), approximate: false, bound: null };
}

describe('inUnitOf', () => {
  it("takes the cell's own unit before its surroundings'", () => {
    const converted = inUnitOf(reading('0.21', '亿元'), unit('元'), unit('万元'));
    assert.deepEqual(converted, { value: '2100', conversion: { fromUnit: '亿元', toUnit: '万元', factor: '10000' } });
  });

  it("takes the surroundings' unit for a bare number", () => {
    const converted = inUnitOf(reading('27300', null), unit('万元'), unit('亿元'));
    assert.deepEqual(converted, { value: '2.73', conversion: { fromUnit: '万元', toUnit: '亿元', factor: '0.0001' } });
  });

  it('names no conversion between a unit and itself, and no value without a unit', () => {
    assert.deepEqual(inUnitOf(reading('0.75', null), unit('%'), unit('%')), { value: '0.75', conversion: null });
    assert.equal(inUnitOf(reading('27', null), null, unit('家')), null);
  });

  it('counts 个 as 项, but never people or money as things', () => {
    assert.equal(inUnitOf(reading('20', '个'), null, unit('项'))?.value, '20');
    assert.equal(inUnitOf(reading('20', '人'), null, unit('家')), null);
    assert.equal(inUnitOf(reading('20', '万元'), null, unit('家')), null);
    assert.equal(inUnitOf(reading('20', '%'), null, unit('家')), null);
  });

  it('is the product by the factor, digit for digit', () => {
    const names = fc.constantFrom('元', '千元', '万元', '百万元', '亿元');
    const value = fc
      .record({ digits: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), places: fc.nat(6) })
      .map(({ digits, places }) => new Big(digits).times(new Big(10).pow(-places)));
    fc.assert(
      fc.property(value, names, names, (n, from, to) => {
        const factor = conversionFactor(unit(from), unit(to)) ?? 'none';
        assert.equal(inUnitOf(reading(n.toFixed(), from), null, unit(to))?.value, n.times(factor).toFixed());
      }),
      { numRuns: 500 },
    );
  });

  it('comes back exactly by the way it went', () => {
    const names = fc.constantFrom(...unitNames());
    const value = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => new Big(n).div(1000).toFixed());
    fc.assert(
      fc.property(value, names, names, (n, from, to) => {
        const there = inUnitOf(reading(n, from), null, unit(to));
        assert.equal(there === null, conversionFactor(unit(from), unit(to)) === null);
        if (there !== null) assert.equal(inUnitOf(reading(there.value, to), null, unit(from))?.value, n);
      }),
    );
  });
});
