import assert from 'node:assert/strict';
import { unmatchedRow } from '../../../src/check/rules/unmatchedRow.js';
import { findingsOf, planOf, progressOf, row, source, told } from '../builders.js';

const foundFor = (label: string, candidates: readonly string[]): string[] =>
  findingsOf(unmatchedRow, planOf(), progressOf({ unmatched: [{ label: source('D21', label), candidates }] })).map(
    told,
  );

describe('rule unmatched-row', () => {
  it('is content where every row has its target, or several', () => {
    assert.deepEqual(findingsOf(unmatchedRow, planOf(), progressOf({ rows: [row()] })), []);
    assert.deepEqual(foundFor('人才团队', ['15-1', '15-2']), []);
  });

  it('names a row that belongs to nothing in the plan', () => {
    assert.deepEqual(foundFor('有效发明专利拥有量', []), [
      'unmatched-row warning - 指标月报!D21 “有效发明专利拥有量”在工作要点中没有对应的目标或任务，这一行没有采用。',
    ]);
  });

  it('names a district whose whole table was left out', () => {
    const left = { label: source('B3', '银企对接会', '船山区'), candidates: [], district: '船山区' };
    assert.deepEqual(findingsOf(unmatchedRow, planOf(), progressOf({ unmatched: [left] })).map(told), [
      'unmatched-row warning - 船山区!B3 这张表只是“船山区”的，不是全市的数，整张表没有采用。',
    ]);
  });

  it('names a target of which only districts have figures', () => {
    const left = { label: source('B3', '营业收入增速', '县区'), candidates: [], notSummed: '9-2' };
    assert.deepEqual(findingsOf(unmatchedRow, planOf(), progressOf({ unmatched: [left] })).map(told), [
      'unmatched-row warning 9-2 县区!B3 “营业收入增速”只有各区县的数，不能相加得出全市的数，没有采用。',
    ]);
  });
});
