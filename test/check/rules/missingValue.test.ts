import assert from 'node:assert/strict';
import { missingValue } from '../../../src/check/rules/missingValue.js';
import type { Target } from '../../../src/plan/plan.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import {
  at,
  end,
  entry,
  findingsOf,
  months,
  planOf,
  progressOf,
  read,
  row,
  target,
  told,
  unread,
  YEAR,
} from '../builders.js';

const found = (rowGiven: Partial<TargetRow>, given: Partial<Target> = {}, asOf = end(9), stands = end(9)): string[] =>
  findingsOf(missingValue, planOf([target(given)]), progressOf({ asOf: stands, rows: [row(rowGiven)] }), asOf).map(
    told,
  );

const of = (cell: string, when: string): string =>
  `missing-value warning 9-2 指标月报!${cell} “新认定国家高新技术企业”${when}没有填数。`;

describe('rule missing-value', () => {
  it('is content where each due cell is filled, or says that there is none', () => {
    assert.deepEqual(found({ periods: months('1', '2', '3') }), []);
    assert.deepEqual(found({ periods: [at(1, unread('G14', 'not-applicable', '—'))] }), []);
  });

  it('names each empty month up to the day', () => {
    assert.deepEqual(found({ periods: months('1', null, '3', null) }), [of('H14', '2月'), of('J14', '4月')]);
    assert.deepEqual(found({ periods: months('1', null, '3', null) }, {}, end(3)), [of('H14', '2月')]);
  });

  it('asks for nothing later than the workbook stands', () => {
    assert.deepEqual(found({ periods: months('1', '2', null) }, {}, end(9), end(2)), []);
  });

  it('asks by the reporting cycle', () => {
    const periods = months(null, null, null, null, null, '6');
    assert.deepEqual(found({ periods }, { cycle: 'quarter' }), [of('I14', '3月')]);
    assert.deepEqual(found({ periods }, { cycle: 'half-year' }), []);
  });

  it('asks for nothing that is not published yet', () => {
    assert.deepEqual(found({ periods: months(null) }, { publishedFrom: end(10) }), []);
    assert.equal(found({ periods: months(null) }, { publishedFrom: end(9) }).length, 1);
  });

  it('names December by its name', () => {
    const blank = { periods: [at(12, unread('R14', 'missing'))] };
    assert.deepEqual(found(blank, {}, end(12), end(12)), [of('R14', '12月')]);
  });

  it('names a row whose table has no column for what was done, where nothing else says it', () => {
    const [finding, ...more] = found({ planned: read('F14', '30') });
    const where = '所在的表里没有找到“累计完成”一类的栏，截至9月底没有填数。';
    assert.deepEqual([finding, more], [`missing-value warning 9-2 指标月报!D14 “新认定国家高新技术企业”${where}`, []]);
    assert.deepEqual(found({}, { cycle: 'year' }), []);
    const known = progressOf({ rows: [row({})], entries: [entry()] });
    assert.deepEqual(findingsOf(missingValue, planOf(), known, end(9)), []);
    const beside = progressOf({ rows: [row({}), row({ periods: months('1') })] });
    assert.deepEqual(findingsOf(missingValue, planOf(), beside, end(9)), []);
  });

  it('asks for the one figure of a table without months, once any is due', () => {
    const blank = { total: unread('H14', 'missing') };
    assert.deepEqual(found(blank), [of('H14', '截至9月底')]);
    assert.deepEqual(found({ total: read('H14', '0') }), []);
    assert.deepEqual(found(blank, {}, end(8)), []);
    assert.deepEqual(found(blank, { cycle: 'year' }), []);
    assert.deepEqual(found({ ...blank, asOf: null }), []);
    assert.deepEqual(found(blank, { cycle: 'year' }, `${YEAR + 1}-01-31`), []);
  });

  it('names the districts without a figure where most have one', () => {
    const total = read('S14', '9');
    const part = (cell: string, value: string | null) => ({
      name: `${cell}县`,
      reading: value === null ? unread(cell, 'missing') : read(cell, value),
    });
    const given = { total, asOf: end(9), parts: [part('T14', '4'), part('U14', null), part('V14', '5')] };
    assert.deepEqual(found(given), [of('U14', 'U14县')]);
    assert.deepEqual(found({ ...given, asOf: end(10) }), []);
    assert.deepEqual(found({ ...given, parts: [part('T14', '4'), part('U14', null)] }), []);
    const notApplicable = { name: '乙县', reading: unread('U14', 'not-applicable', '—') };
    assert.deepEqual(found({ ...given, parts: [part('T14', '4'), notApplicable, part('V14', '5')] }), []);
  });

  it('names a district once that leaves the sum of all without a figure', () => {
    const total = unread('U14', 'missing');
    const parts = ['甲县', '乙县', '丙县'].map((name, index) => ({
      name,
      reading: index === 1 ? total : read('T14', '4'),
    }));
    assert.deepEqual(found({ total, asOf: end(9), parts }), [of('U14', '截至9月底')]);
  });
});
