import assert from 'node:assert/strict';
import { textNumber } from '../../../src/check/rules/textNumber.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { at, end, findingsOf, months, planOf, progressOf, read, row, told } from '../builders.js';

const found = (given: Partial<TargetRow>, workbook = '台账.xlsx'): string[] =>
  findingsOf(textNumber, planOf(), progressOf({ workbook, rows: [row(given)] })).map(told);

const typed = (cell: string) => read(cell, '12', '12', { asText: true });

describe('rule text-number', () => {
  it('is content with numbers', () => {
    assert.deepEqual(found({ planned: read('F14', '30'), periods: months('1', '2'), total: read('S14', '2') }), []);
  });

  it('names the first of a row', () => {
    assert.deepEqual(found({ periods: [...months('1'), at(2, typed('H14')), at(3, typed('I14'))] }), [
      'text-number info 9-2 指标月报!H14 “新认定国家高新技术企业”填的“12”是文本格式的数字，已按数采用。',
    ]);
    assert.deepEqual(found({ planned: typed('F14') }), [], 'a target may be words');
  });

  it('says nothing of a month to come, nor of a file in which all is text', () => {
    assert.deepEqual(found({ periods: [at(10, typed('P14'))] }), []);
    assert.deepEqual(found({ total: typed('S14'), asOf: end(9) }, '台账.CSV'), []);
  });
});
