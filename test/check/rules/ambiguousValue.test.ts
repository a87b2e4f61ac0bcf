import assert from 'node:assert/strict';
import { ambiguousValue } from '../../../src/check/rules/ambiguousValue.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, months, planOf, progressOf, row, told, unread } from '../builders.js';

const found = (given: Partial<TargetRow>, asOf = end(9)): string[] =>
  findingsOf(ambiguousValue, planOf(), progressOf({ rows: [row(given)] }), asOf).map(told);

const METRIC = '“新认定国家高新技术企业”';

describe('rule ambiguous-value', () => {
  it('names a cell with two numbers', () => {
    assert.deepEqual(found({ periods: [at(9, unread('O14', 'ambiguous', '12家（含复审5家）'))] }), [
      `ambiguous-value error 9-2 指标月报!O14 ${METRIC}填的是“12家（含复审5家）”，不能确定它的数是多少，没有采用。`,
    ]);
  });

  it('names a figure below nothing of what is counted', () => {
    assert.deepEqual(found({ total: unread('S14', 'ambiguous', '-5') }), [
      `ambiguous-value error 9-2 指标月报!S14 ${METRIC}填的是“-5”，这个数不会是负数，没有采用。`,
    ]);
  });

  it('names months of which nothing says whether they are totals', () => {
    assert.deepEqual(found({ measure: null, periods: months(null, '2', '3') }), [
      `ambiguous-value error 9-2 指标月报!H14 ${METRIC}各月的数是累计数还是当月数，表头和数据都看不出来，没有采用。`,
    ]);
    assert.deepEqual(found({ measure: null, periods: months(null, '2', '3') }, end(1)), []);
    assert.deepEqual(found({ measure: 'increment', periods: months('1', '2', '3') }), []);
  });

  it('names the figures that fit equally, where they are known', () => {
    const reading = { ...unread('O14', 'ambiguous', '银行报32家，台账34家'), among: ['32家', '34家'] };
    assert.deepEqual(found({ periods: [at(9, reading)] }), [
      `ambiguous-value error 9-2 指标月报!O14 ${METRIC}填的是“银行报32家，台账34家”，32家和34家都有可能，没有采用。`,
    ]);
  });
});
