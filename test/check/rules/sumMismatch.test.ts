import assert from 'node:assert/strict';
import { sumMismatch } from '../../../src/check/rules/sumMismatch.js';
import type { Target } from '../../../src/plan/plan.js';
import type { Reading, TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, months, planOf, progressOf, read, row, target, told, unread, YEAR } from '../builders.js';

const found = (rowGiven: Partial<TargetRow>, given: Partial<Target> = {}, asOf = end(12)): string[] =>
  findingsOf(sumMismatch, planOf([target(given)]), progressOf({ rows: [row(rowGiven)] }), asOf).map(told);

const parts = (...readings: readonly Reading[]): TargetRow['parts'] =>
  readings.map((reading, index) => ({ name: `区县${index + 1}`, reading }));

describe('rule sum-mismatch of parts', () => {
  const three = parts(read('E14', '12'), read('F14', '0.3'), unread('G14', 'not-applicable', '—'));

  it('is content where they add up', () => {
    assert.deepEqual(found({ parts: three, total: read('H14', '12.3') }), []);
  });

  it('gives the total and the sum', () => {
    assert.deepEqual(found({ parts: three, total: read('H14', '12.4') }), [
      'sum-mismatch error 9-2 指标月报!H14 “新认定国家高新技术企业”的合计填为12.4家，各部分相加是12.3家。',
    ]);
  });

  it('says nothing where a part or the total is not certain', () => {
    const total = read('H14', '99');
    assert.deepEqual(found({ parts: parts(read('E14', '1'), unread('F14', 'missing')), total }), []);
    assert.deepEqual(found({ parts: parts(read('E14', '1', '约1', { approximate: true })), total }), []);
    assert.deepEqual(found({ parts: three, total: read('H14', '12', '约12', { approximate: true }) }), []);
    assert.deepEqual(found({ parts: three, total: unread('H14', 'missing') }), []);
  });

  it('adds no rates up', () => {
    const given = { parts: parts(read('E14', '20'), read('F14', '30')), total: read('H14', '25') };
    assert.deepEqual(found(given, { basis: 'growth', unit: '%', value: '20' }), []);
    assert.equal(found(given, { basis: 'stock' }).length, 1);
  });

  it('is silent before the day of the table', () => {
    assert.deepEqual(found({ parts: three, total: read('H14', '99') }, {}, end(8)), []);
  });
});

describe('rule sum-mismatch of months', () => {
  const nine = (last: string | null) => months('1', '2', '3', '4', '5', '6', '7', '8', last);

  it('is content where the total is the last month, or the sum of amounts', () => {
    assert.deepEqual(found({ periods: nine('9'), total: read('S14', '9') }), []);
    assert.deepEqual(found({ periods: nine('9'), measure: 'increment', total: read('S14', '45') }), []);
  });

  it('gives the total and what the months come to', () => {
    assert.deepEqual(found({ periods: nine('9'), total: read('S14', '10') }), [
      'sum-mismatch error 9-2 指标月报!S14 “新认定国家高新技术企业”的累计完成填为10家，与各月数得出的9家不一致，这一时点的数没有采用。',
    ]);
    assert.deepEqual(found({ periods: nine('9'), measure: 'increment', total: read('S14', '46') }), [
      'sum-mismatch error 9-2 指标月报!S14 “新认定国家高新技术企业”的累计完成填为46家，与各月数得出的45家不一致，这一时点的数没有采用。',
    ]);
  });

  it('compares a total taken within the month, which is used all the same', () => {
    const given = { periods: nine('9'), total: read('S14', '10'), asOf: `${YEAR}-09-28` };
    assert.deepEqual(found(given), [
      'sum-mismatch error 9-2 指标月报!S14 “新认定国家高新技术企业”的累计完成填为10家，与各月数得出的9家不一致。',
    ]);
  });

  it('compares a total taken after the year with December', () => {
    const periods = months(...'123456789'.split(''), '10', '11', '12');
    const asOf = `${YEAR + 1}-01-10`;
    assert.deepEqual(found({ periods, total: read('S14', '12'), asOf }, {}, asOf), []);
    assert.equal(found({ periods, total: read('S14', '13'), asOf }, {}, asOf).length, 1);
  });

  it('says nothing where the total’s month is blank or in doubt, or what months hold is unclear', () => {
    const total = read('S14', '99');
    assert.deepEqual(found({ periods: nine(null), total }), []);
    assert.deepEqual(found({ periods: [...nine(null).slice(0, 8)], total }), []);
    assert.deepEqual(found({ periods: nine('9'), measure: null, total }), []);
    assert.deepEqual(found({ periods: months('1', null, '3'), measure: 'increment', total, asOf: end(3) }), []);
  });

  it('finds 累计 that is not the one before and 当月 together, and only what is known by then', () => {
    const given = {
      periods: months('100', '311', '450'),
      amounts: months('100', '211', '39'),
      measure: 'cumulative',
    } as const;
    assert.deepEqual(found(given, {}, end(3)), [
      'sum-mismatch error 9-2 指标月报!I14 “新认定国家高新技术企业”的累计完成填为450家，与各月数得出的350家不一致，这一时点的数没有采用。',
    ]);
    assert.deepEqual(found(given, {}, end(2)), []);
  });
});

describe('rule sum-mismatch of subtotals', () => {
  const quarter = (value: string) => [at(1, read('J14', value), 'quarter')];
  const amounts = { measure: 'increment', periods: months('1', '2', '3') } as const;

  it('is content where the months come to the quarter, and where a month is not certain', () => {
    assert.deepEqual(found({ ...amounts, subtotals: quarter('6') }), []);
    assert.deepEqual(found({ ...amounts, periods: months('1', null, '3'), subtotals: quarter('6') }), []);
    assert.deepEqual(found({ ...amounts, measure: 'cumulative', subtotals: quarter('6') }), []);
  });

  it('gives the subtotal, which is not used', () => {
    assert.deepEqual(found({ ...amounts, subtotals: quarter('7') }), [
      'sum-mismatch error 9-2 指标月报!J14 “新认定国家高新技术企业”的累计完成填为7家，与各月数得出的6家不一致，这一时点的数没有采用。',
    ]);
  });
});

describe('rule sum-mismatch: a total among the rows of a list', () => {
  it('gives the total and what the rows come to, that count', () => {
    const subtotals = [{ target: '9-2', stated: read('H21', '18'), value: '17' }];
    const lists = [{ target: '9-2', sheet: '指标月报', days: new Map<string, number>(), invalidDays: [], subtotals }];
    assert.deepEqual(findingsOf(sumMismatch, planOf(), progressOf({ lists }), end(9)).map(told), [
      'sum-mismatch error 9-2 指标月报!H21 “新认定国家高新技术企业”台账里的小计或合计填为18家，所属各行相加是17家；按各行采用。',
    ]);
  });
});
