import assert from 'node:assert/strict';
import { targetAltered } from '../../../src/check/rules/targetAltered.js';
import type { Target } from '../../../src/plan/plan.js';
import type { Reading } from '../../../src/progress/progress.js';
import { findingsOf, planOf, progressOf, read, row, target, told, unread } from '../builders.js';

const found = (planned: Reading | null, given: Partial<Target> = {}): string[] =>
  findingsOf(targetAltered, planOf([target(given)]), progressOf({ rows: [row({ planned })] })).map(told);

describe('rule target-altered', () => {
  it('is content with the plan’s target, however it is written, and with none', () => {
    assert.deepEqual(found(read('F14', '30.0', '≥30')), []);
    assert.deepEqual(found(null), []);
    assert.deepEqual(found(unread('F14', 'missing')), []);
    assert.deepEqual(found(unread('F14', 'unreadable', '见附件')), []);
  });

  it('gives both values', () => {
    assert.deepEqual(found(read('F14', '60'), { metric: '共享交易额', value: '80', unit: '万元' }), [
      'target-altered error 9-2 指标月报!F14 “共享交易额”的年度目标填为60万元，工作要点是80万元。',
    ]);
  });

  it('says of a target stated as a bound that it is one', () => {
    assert.match(
      found(read('F14', '35', '35家以上', { bound: '>=' })).join(),
      /的年度目标填为35家以上，工作要点是30家。$/,
    );
  });

  it('takes four a year for one a quarter', () => {
    const quarterly = { basis: 'per-quarter', value: '1', unit: '次' } as const;
    assert.deepEqual(found(read('F14', '1'), quarterly), []);
    assert.deepEqual(found(read('F14', '4'), quarterly), []);
    assert.equal(found(read('F14', '3'), quarterly).length, 1);
  });
});
