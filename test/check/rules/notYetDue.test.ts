import assert from 'node:assert/strict';
import { notYetDue } from '../../../src/check/rules/notYetDue.js';
import type { Target } from '../../../src/plan/plan.js';
import { end, entry, findingsOf, planOf, progressOf, row, target, told, YEAR } from '../builders.js';

const found = (given: Partial<Target>, value: string, asOf = end(9)): string[] =>
  findingsOf(notYetDue, planOf([target(given)]), progressOf({ rows: [row()], entries: [entry({ value })] }), asOf).map(
    told,
  );

describe('rule not-yet-due', () => {
  it('is content with what can be judged', () => {
    assert.deepEqual(found({}, '1'), []);
    assert.deepEqual(found({ judgedFrom: end(9) }, '1'), []);
  });

  it('gives the day from which a target is judged, with the cell of its figure', () => {
    assert.deepEqual(found({ judgedFrom: end(12) }, '12'), [
      'not-yet-due info 9-2 指标月报!O14 “新认定国家高新技术企业”未到时点，2031年12月31日起判定。',
    ]);
    assert.deepEqual(found({ schedule: [{ month: 10, share: '1' }] }, '0'), [
      'not-yet-due info 9-2 指标月报!O14 “新认定国家高新技术企业”未到时点，2031年10月31日起判定。',
    ]);
  });

  it('gives the day on which a figure is published', () => {
    assert.deepEqual(found({ publishedFrom: `${YEAR + 1}-10-31` }, '12'), [
      'not-yet-due info 9-2 指标月报!O14 “新认定国家高新技术企业”尚未发布，预计2032年10月31日以后公布，本期不作判定。',
    ]);
  });
});
