import assert from 'node:assert/strict';
import Big from 'big.js';
import fc from 'fast-check';
import { percentText, plainNumber, pointsText, promiseText, quantityText } from '../../src/check/format.js';
import { target } from './builders.js';

/** Shares between 0 and 2 with up to six decimals: many of them lie close to a tenth of a percent. */
const share = fc.integer({ min: 0, max: 2_000_000 }).map((millionths) => new Big(millionths).div(1_000_000).toFixed());

const shown = (text: string): Big => new Big(text.replace('%', '')).div(100);

describe('check: numbers as printed', () => {
  it('prints quantities without trailing zeros, and keeps 约 and 以上', () => {
    assert.equal(plainNumber('7.30'), '7.3');
    assert.equal(quantityText('38', '家'), '38家');
    assert.equal(quantityText('3.40', '亿元', { approximate: true, bound: null }), '约3.4亿元');
    const bounded = (['>=', '>', '<='] as const).map((bound) =>
      quantityText('6500', '台', { approximate: false, bound }),
    );
    assert.deepEqual(bounded, ['6500台以上', '超过6500台', '不超过6500台']);
    assert.equal(quantityText('0.0000001', '亿元'), '0.0000001亿元');
  });

  it('prints a promise in the plan’s words', () => {
    assert.equal(promiseText(target()), '30家以上');
    assert.equal(promiseText(target({ comparator: '>', value: '10.5', unit: '亿元' })), '超过10.5亿元');
    assert.equal(promiseText(target({ comparator: '<=', value: '5', unit: '%', basis: 'ratio' })), '不超过5%');
    assert.equal(promiseText(target({ basis: 'deliverable', value: '5', unit: '张' })), '5张');
    assert.equal(promiseText(target({ basis: 'per-quarter', value: '1', unit: '次' })), '每季度1次以上');
  });

  it('prints a share to one decimal', () => {
    assert.equal(percentText('0.533'), '53.3%');
    assert.equal(percentText('0.8'), '80.0%');
    assert.equal(percentText('1'), '100.0%');
    assert.equal(percentText('1.26666666666666666667'), '126.7%');
  });

  it('cuts what rounding would carry onto or across a line', () => {
    assert.equal(percentText('0.9996'), '99.9%');
    assert.equal(percentText('1.0004'), '100.1%');
    assert.equal(percentText('0.9996', []), '100.0%');
    assert.equal(percentText('0.74996', ['1', '0.75']), '74.9%');
    assert.equal(percentText('0.75', ['1', '0.75']), '75.0%');
    assert.equal(percentText('0.9166', ['1', '0.91666666666666666667']), '91.6%');
  });

  it('takes more decimals where two lines leave no room for one', () => {
    assert.equal(percentText('0.9163', ['0.9162', '0.9164']), '91.63%');
  });

  it('keeps a share on its side of every line, whatever they are', () => {
    fc.assert(
      fc.property(share, fc.array(share, { maxLength: 3 }), (value, lines) => {
        const printed = shown(percentText(value, lines));
        for (const line of lines.filter((one) => !new Big(one).eq(value))) {
          assert.equal(printed.cmp(line), new Big(value).cmp(line), `${value} against ${line}`);
        }
        assert.ok(printed.minus(value).abs().lt('0.001'));
      }),
    );
  });

  it('never prints a larger share below a smaller one', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [low, high] = new Big(a).lte(b) ? [a, b] : [b, a];
        assert.ok(shown(percentText(low, ['1', '0.75'])).lte(shown(percentText(high, ['1', '0.75']))));
      }),
    );
  });

  it('prints points to one decimal without sign', () => {
    assert.equal(pointsText('-21.7'), '21.7');
    assert.equal(pointsText('-5'), '5.0');
    assert.equal(pointsText('0'), '0.0');
  });

  it('never prints 0.0 points for what is not nothing', () => {
    assert.equal(pointsText('-0.04'), '0.04');
    assert.equal(pointsText('-9.96', ['10', '30']), '9.9');
    assert.equal(pointsText('-10', ['10', '30']), '10.0');
    assert.equal(pointsText('-30.04', ['10', '30']), '30.1');
    assert.equal(pointsText('0.00000000004'), '0.00000000004');
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 20 }), (digits, places) => {
        const points = new Big(digits.toString()).times(new Big(10).pow(-places)).toFixed();
        assert.ok(new Big(pointsText(points)).gt(0), points);
      }),
    );
  });
});
