import assert from 'node:assert/strict';
import { unreadableValue } from '../../../src/check/rules/unreadableValue.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, months, planOf, progressOf, read, row, told, unread } from '../builders.js';

const found = (given: Partial<TargetRow>, asOf = end(9)): string[] =>
  findingsOf(unreadableValue, planOf(), progressOf({ rows: [row(given)] }), asOf).map(told);

const METRIC = '“新认定国家高新技术企业”';
const october = { periods: [at(10, unread('P14', 'unreadable', '统计中'))] };
describe('rule unreadable-value', () => {
  it('is content with figures, blanks and dashes', () => {
    const periods = [...months('1', null), at(3, unread('I14', 'not-applicable', '—'))];
    assert.deepEqual(found({ periods, planned: read('F14', '30'), total: read('S14', '1') }), []);
  });

  it('names the month and its words, once it is over', () => {
    assert.deepEqual(found(october, end(10)), [
      `unreadable-value error 9-2 指标月报!P14 ${METRIC}10月填的是“统计中”，读不出数。`,
    ]);
    assert.deepEqual(found(october, end(9)), []);
  });

  it('names a total, a district, and what the year’s target and the rate say', () => {
    const words = (cell: string) => unread(cell, 'unreadable', '按“季”统计');
    const given = {
      planned: words('F14'),
      total: words('S14'),
      parts: [{ name: '甲县', reading: words('E14') }],
      rate: words('T14'),
    };
    assert.deepEqual(found(given), [
      `unreadable-value warning 9-2 指标月报!F14 ${METRIC}年度目标填的是“按‘季’统计”，读不出数。`,
      `unreadable-value error 9-2 指标月报!S14 ${METRIC}截至9月底填的是“按‘季’统计”，读不出数。`,
      `unreadable-value error 9-2 指标月报!E14 ${METRIC}甲县填的是“按‘季’统计”，读不出数。`,
      `unreadable-value warning 9-2 指标月报!T14 ${METRIC}完成率填的是“按‘季’统计”，读不出数。`,
    ]);
    assert.deepEqual(found(given, end(8)).length, 1);
  });

  it('takes a rate in another unit for no rate', () => {
    assert.deepEqual(found({ rate: unread('T14', 'unit', '20家') }), [
      `unreadable-value warning 9-2 指标月报!T14 ${METRIC}完成率填的是“20家”，读不出数。`,
    ]);
  });

  it('is content with a year’s target that says the plan’s number in words, and with a target without a number of ours', () => {
    for (const text of ['全年30家以上', '力争达到30家', '确保全年新认定 30 户', '30家/年']) {
      assert.deepEqual(found({ planned: unread('F14', 'unreadable', text) }), [], text);
    }
    for (const text of ['全年300家', '130家', '30万元', '见附件']) {
      assert.equal(found({ planned: unread('F14', 'unreadable', text) }).length, 1, text);
    }
  });
});
