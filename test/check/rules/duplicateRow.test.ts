import assert from 'node:assert/strict';
import type { TargetRow } from '../../../src/progress/progress.js';
import { duplicateRow } from '../../../src/check/rules/duplicateRow.js';
import { end, findingsOf, months, planOf, progressOf, read, row, source, target, told } from '../builders.js';

const first = row({ periods: months('1', '2', '4') });
const second = (given: Partial<TargetRow>): TargetRow => row({ label: source('D46', '高企数'), ...given });

const found = (rows: readonly TargetRow[], asOf = end(9)): string[] =>
  findingsOf(duplicateRow, planOf([target(), target({ id: '9-3' })]), progressOf({ rows }), asOf).map(told);

const DIFFERS =
  'duplicate-row error 9-2 指标月报!D46 “新认定国家高新技术企业”在工作表“指标月报”的D14已有一行，两行的数不一致，不一致的数没有采用。';
const AGREES =
  'duplicate-row info 9-2 指标月报!D46 “新认定国家高新技术企业”在工作表“指标月报”的D14已有一行，两行的数一致。';

describe('rule duplicate-row', () => {
  it('is content with one row a target, and with rows that speak of different days', () => {
    assert.deepEqual(found([first, second({ target: '9-3', periods: months('9', '9', '9') })]), []);
    assert.deepEqual(found([first, second({ periods: months(null, null, null, '5') })]), []);
  });

  it('is an error where two rows differ', () => {
    assert.deepEqual(found([first, second({ periods: months('1', '2', '5') })]), [DIFFERS]);
  });

  it('is a remark where they agree', () => {
    assert.deepEqual(found([first, second({ periods: months('1', '2', '4.0') })]), [AGREES]);
  });

  it('looks at nothing later than the day', () => {
    assert.deepEqual(found([first, second({ periods: months('1', '2', '5') })], end(2)), [AGREES]);
  });

  it('compares a total with another row’s month', () => {
    assert.deepEqual(found([first, second({ total: read('H9', '5'), asOf: end(3) })]), [DIFFERS]);
    assert.deepEqual(found([first, second({ total: read('H9', '4'), asOf: end(3) })]), [AGREES]);
    assert.deepEqual(found([first, second({ total: read('H9', '5'), asOf: end(4) })]), []);
  });

  it('adds up months that hold amounts before it compares them', () => {
    assert.deepEqual(found([first, second({ measure: 'increment', periods: months('1', '1', '2') })]), [AGREES]);
    assert.deepEqual(found([first, second({ measure: 'increment', periods: months('1', '2', '4') })]), [DIFFERS]);
  });

  it('takes a row of districts for another view, unless it differs', () => {
    const districts = { asOf: end(3), parts: [{ name: '甲县', reading: read('E9', '4') }] };
    assert.deepEqual(found([first, second({ ...districts, total: read('H9', '4') })]), []);
    assert.deepEqual(found([first, second({ ...districts, total: read('H9', '5') })]), [DIFFERS]);
  });
});
