import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rateMismatch } from '../../../src/check/rules/rateMismatch.js';
import type { Target } from '../../../src/plan/plan.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, months, planOf, progressOf, read, row, target, told, unread } from '../builders.js';

const found = (rowGiven: Partial<TargetRow>, given: Partial<Target> = {}, asOf = end(9)): string[] =>
  findingsOf(rateMismatch, planOf([target(given)]), progressOf({ rows: [row(rowGiven)] }), asOf).map(told);

/** Whether a rate is let pass that is displayed as `text` and is `value` in the cell, for 28 of 30: 93.33 %. */
const passes = (text: string, value = text.replace(/[%％]/, '')): boolean =>
  found({ total: read('S14', '28'), rate: read('T14', value, text) }).length === 0;

describe('rule rate-mismatch', () => {
  it('is content with a rate cut or rounded at the last digit stated', () => {
    for (const text of ['93.3%', '93.33%', '93%', '93.3333%', '93.3％']) assert.ok(passes(text), text);
    assert.ok(passes('93.3%', '93.3333333333'));
    assert.ok(passes('93%', '93.3333333333'));
    assert.ok(passes('９３．３％', '93.3'));
    assert.deepEqual(found({ total: read('S14', '38'), rate: read('T14', '126.6', '126.6%') }), []);
    assert.deepEqual(found({ total: read('S14', '38'), rate: read('T14', '126.7', '126.7%') }), []);
  });

  it('compares no figure that is about so much, or more than so much', () => {
    const rated = { rate: read('T14', '80', '80%') };
    assert.equal(found({ ...rated, total: read('S14', '28') }).length, 1);
    assert.deepEqual(found({ ...rated, total: read('S14', '28', '约28家', { approximate: true }) }), []);
    assert.deepEqual(found({ ...rated, total: read('S14', '28', '28家以上', { bound: '>=' }) }), []);
    assert.deepEqual(found({ ...rated, periods: [at(9, read('O14', '28', '约28家', { approximate: true }))] }), []);
  });

  it('is not content with a rate that is neither', () => {
    for (const text of ['93.4%', '94%', '93.2%', '92%', '93.34%', '0.93%']) assert.ok(!passes(text), text);
  });

  it('goes by the digits displayed: 93.0 % says more than 93 %', () => {
    assert.ok(passes('93%', '93'));
    assert.ok(!passes('93.0%', '93'));
  });

  it('takes a number without a sign for a share or for percent', () => {
    for (const text of ['0.933', '0.93', '93.3', '93', '0.9333']) assert.ok(passes(text), text);
    for (const text of ['0.94', '94', '1', '0', '0.9']) assert.ok(!passes(text), text);
  });

  it('gives the rate as stated and as it should be', () => {
    assert.deepEqual(found({ total: read('S14', '23'), rate: read('T14', '105', '105.0%') }, { value: '20' }), [
      'rate-mismatch error 9-2 指标月报!T14 “新认定国家高新技术企业”的完成率填为105.0%，按完成数和目标计算应为115.0%。',
    ]);
    const short = found({ total: read('S14', '9996'), rate: read('T14', '90', '90.0%') }, { value: '10000' });
    assert.match(short.join(), /应为99\.9%/);
  });

  it('leaves an altered target to the rule of that name', () => {
    const given = { total: read('S14', '66'), planned: read('F14', '60'), rate: read('T14', '110', '110%') };
    assert.deepEqual(found(given, { value: '80' }), []);
    assert.equal(found({ ...given, rate: read('T14', '100', '100%') }, { value: '80' }).length, 1);
  });

  it('takes the latest month where there is no total, and adds up amounts', () => {
    const rate = read('T14', '20', '20%');
    assert.deepEqual(found({ periods: months('2', '4', '6', null), rate }), []);
    assert.equal(found({ periods: months('2', '4', '9', null), rate }).length, 1);
    assert.deepEqual(found({ periods: months('2', '2', '2'), measure: 'increment', rate }), []);
    assert.deepEqual(found({ periods: months('2', '4', '6'), total: unread('S14', 'missing'), rate }), []);
  });

  it('says nothing where the figure is not certain', () => {
    const rate = read('T14', '50', '50%');
    assert.deepEqual(found({ rate }), []);
    assert.deepEqual(found({ total: unread('S14', 'unreadable', '统计中'), periods: months('2'), rate }), []);
    assert.deepEqual(found({ periods: months('2', null, '2'), measure: 'increment', rate }), []);
    assert.deepEqual(found({ periods: months('2'), measure: null, rate }), []);
    assert.deepEqual(found({ periods: [at(2, read('H14', '2'))], measure: 'increment', rate }), []);
    assert.deepEqual(found({ total: read('S14', '28'), rate: unread('T14', 'not-applicable', '—') }), []);
  });

  it('takes the month in which a table was filed', () => {
    const periods = months('2', '4', '6', '9', '12', '15', '18', '21', '24');
    const given = { periods, asOf: `${end(9).slice(0, 8)}28`, rate: read('T14', '80', '80%') };
    assert.deepEqual(found(given), []);
  });

  it('is silent before the day of the table', () => {
    assert.deepEqual(found({ total: read('S14', '28'), rate: read('T14', '50', '50%') }, {}, end(8)), []);
  });

  it('compares the rate of each period with that period’s total', () => {
    const rates = [at(1, read('H14', '33.3', '33.3%'), 'half-year'), at(3, read('J14', '50', '50%'), 'quarter')];
    const periods = [at(1, read('G14', '10'), 'half-year'), at(3, read('I14', '20'), 'quarter')];
    const wrong =
      'rate-mismatch error 9-2 指标月报!J14 “新认定国家高新技术企业”的完成率填为50%，按完成数和目标计算应为66.7%。';
    assert.deepEqual(found({ periods, rates }), [wrong]);
    assert.deepEqual(found({ periods, rates, measure: 'level' }), [wrong]);
    assert.deepEqual(found({ periods, rates }, {}, end(8)), []);
    for (const measure of ['increment', null] as const) assert.deepEqual(found({ periods, rates, measure }), []);
    assert.deepEqual(found({ periods: [at(3, unread('I14', 'missing'), 'quarter')], rates }), []);
  });

  it('does not know what the rate of a ceiling or of a quarterly commitment is taken of', () => {
    const given = { total: read('S14', '3'), rate: read('T14', '75', '75%') };
    assert.deepEqual(found(given, { basis: 'per-quarter', value: '1' }), []);
    assert.deepEqual(found(given, { comparator: '<=', value: '5' }), []);
  });

  it('accepts any rate as a spreadsheet would show it', () => {
    const numbers = fc.record({
      actual: fc.integer({ min: 0, max: 5000 }),
      planned: fc.integer({ min: 1, max: 5000 }),
      digits: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(numbers, ({ actual, planned, digits }) => {
        const exact = (actual * 100) / planned;
        const rate = read('T14', String(exact), `${exact.toFixed(digits)}%`);
        // A double just below a half is displayed as cut, which is allowed for; one just above, as rounded.
        assert.deepEqual(found({ total: read('S14', String(actual)), rate }, { value: String(planned) }), []);
      }),
    );
  });
});
