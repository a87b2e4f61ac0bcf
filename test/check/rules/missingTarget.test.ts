import assert from 'node:assert/strict';
import { missingTarget } from '../../../src/check/rules/missingTarget.js';
import { findingsOf, planOf, progressOf, row, target, told, YEAR } from '../builders.js';

const households = target({ id: '9-3', metric: '联系“示范户”' });

describe('rule missing-target', () => {
  it('is content where each target has a row', () => {
    const rows = [row(), row({ target: '9-3' })];
    assert.deepEqual(findingsOf(missingTarget, planOf([target(), households]), progressOf({ rows })), []);
  });

  it('names each target without a row', () => {
    const found = findingsOf(missingTarget, planOf([target(), households]), progressOf({ rows: [row()] }));
    assert.deepEqual(found.map(told), ['missing-target warning 9-3 - 工作簿里没有“联系‘示范户’”这一指标。']);
  });

  it('does so before the target can be judged, too', () => {
    const later = planOf([target({ publishedFrom: `${YEAR + 1}-10-31` })]);
    assert.equal(findingsOf(missingTarget, later, progressOf()).length, 1);
  });
});
