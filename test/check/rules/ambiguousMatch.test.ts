import assert from 'node:assert/strict';
import { ambiguousMatch } from '../../../src/check/rules/ambiguousMatch.js';
import { findingsOf, planOf, progressOf, source, told } from '../builders.js';

const foundFor = (candidates: readonly string[]): string[] =>
  findingsOf(
    ambiguousMatch,
    planOf(),
    progressOf({ unmatched: [{ label: source('D21', '人才团队'), candidates }] }),
  ).map(told);

describe('rule ambiguous-match', () => {
  it('names the targets that a row may belong to', () => {
    assert.deepEqual(foundFor(['15-1', '15-2']), [
      'ambiguous-match warning - 指标月报!D21 “人才团队”同时像目标15-1、15-2，不能确定是哪一个，这一行没有采用。',
    ]);
  });

  it('leaves a row that is like none to unmatched-row', () => {
    assert.deepEqual(foundFor([]), []);
  });
});
