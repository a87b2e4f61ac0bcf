import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { conversionFactor, unitNamed, unitNames, type Unit } from '../../src/plan/unit.js';

function unit(word: string): Unit {
  const found = unitNamed(word);
  assert.ok(found !== null, word);
  return found;
}
const factor = (from: string, to: string) => conversionFactor(unit(from), unit(to));
const anyUnit = fc.constantFrom(...unitNames()).map(unit);

describe('unit', () => {
  it('reads every name it lists, and its full-width and spaced forms', () => {
    for (const name of unitNames()) {
      const wide = name.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
      assert.deepEqual(unitNamed(` ${wide} `), unit(name));
    }
  });

  it('lists longer names before those they hold', () => {
    const names = unitNames();
    assert.ok(names.indexOf('亿元') < names.indexOf('元'));
    assert.ok(names.indexOf('人次') < names.indexOf('人'));
  });

  it('knows no other word', () => {
    for (const word of ['', '箩', '万', '年', '月', 'constructor', '__proto__', 'toString'])
      assert.equal(unitNamed(word), null);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const found = unitNamed(word);
        if (found !== null) assert.ok(unitNames().includes(found.name));
      }),
    );
  });

  it('converts money exactly', () => {
    assert.equal(factor('万元', '亿元'), '0.0001');
    assert.equal(factor('亿元', '元'), '100000000');
    assert.equal(factor('千元', '百万元'), '0.001');
    assert.equal(factor('元', '亿元'), '0.00000001');
  });

  it('takes like counters for one another', () => {
    for (const pair of ['个/项', '家/个', '场/次', '家/户', '人/名', '项/条']) {
      const [from = '', to = ''] = pair.split('/');
      assert.equal(factor(from, to), '1', pair);
    }
    assert.equal(factor('台（套）', '台'), '1');
    assert.equal(factor('％', '个百分点'), '1');
  });

  it('keeps unlike things apart', () => {
    for (const [from, to] of [
      ['元', '家'],
      ['%', '万元'],
      ['人', '个'],
      ['人次', '人'],
      ['人次', '场'],
      ['人次', '个'],
      ['家', '场'],
      ['台', '家'],
    ] as const) {
      assert.equal(factor(from, to), null, `${from} → ${to}`);
    }
  });

  it('converts a unit to itself by 1, there and back to the same number, and either way or not at all', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, fc.integer({ min: -1_000_000, max: 1_000_000 }), (a, b, number) => {
        assert.equal(conversionFactor(a, a), '1');
        const [there, back] = [conversionFactor(a, b), conversionFactor(b, a)];
        if (there === null || back === null) assert.equal(there, back);
        else assert.equal(new Big(number).times(there).times(back).toFixed(), new Big(number).toFixed());
      }),
    );
  });
});
