import assert from 'node:assert/strict';
import { unmatchedRow } from '../../../src/check/rules/unmatchedRow.js';
import { findingsOf, planOf, progressOf, row, source, told } from '../builders.js';

const foundFor = (label: string, candidates: readonly string[]): string[] =>
  findingsOf(unmatchedRow, planOf(), progressOf({ unmatched: [{ label: source('D21', label), candidates }] })).map(
    told,
  );

describe('rules unmatched-row and ambiguous-match', () => {
  it('are content where every row has its target', () => {
    assert.deepEqual(findingsOf(unmatchedRow, planOf(), progressOf({ rows: [row()] })), []);
  });

  it('name a row that belongs to nothing in the plan', () => {
    assert.deepEqual(foundFor('有效发明专利拥有量', []), [
      'unmatched-row warning - 指标月报!D21 “有效发明专利拥有量”在工作要点中没有对应的目标或任务，这一行没有采用。',
    ]);
  });

  it('name a district whose whole table was left out', () => {
    const left = { label: source('B3', '银企对接会', '船山区'), candidates: [], district: '船山区' };
    assert.deepEqual(findingsOf(unmatchedRow, planOf(), progressOf({ unmatched: [left] })).map(told), [
      'unmatched-row warning - 船山区!B3 这张表只是“船山区”的，不是全市的数，整张表没有采用。',
    ]);
  });

  it('name the targets that a row may belong to', () => {
    assert.deepEqual(foundFor('人才团队', ['15-1', '15-2']), [
      'ambiguous-match warning - 指标月报!D21 “人才团队”同时像目标15-1、15-2，不能确定是哪一个，这一行没有采用。',
    ]);
  });
});
