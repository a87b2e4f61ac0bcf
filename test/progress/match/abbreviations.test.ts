import assert from 'node:assert/strict';
import { targetMatcher } from '../../../src/progress/match/matchTarget.js';
import { entriesOf, plan, progressOf } from '../sheets.js';

const match = targetMatcher(plan);

/** What a label speaks of under an item, beside a unit. */
function found(label: string, item: number | null, unit: string | null): string {
  const result = match(label, item, { unit });
  return result.kind === 'one' ? result.target : result.kind === 'several' ? result.candidates.join() : '';
}

describe('abbreviated labels', () => {
  it('are told apart by item and unit', () => {
    const labels = [
      ['高企', 9, '家'],
      ['科小', 9, '家'],
      ['百户清单', 9, '户'],
      ['转化数', 8, '项'],
      ['仪器', 17, '台'],
      ['混改', 20, '家'],
    ] as const;
    assert.deepEqual(
      labels.map(([label, item, unit]) => found(label, item, unit)),
      ['9-2', '9-3', '9-1', '8-2', '17-1', '20-1'],
    );
  });

  it('are nothing without an item or without a unit, in another unit, or for another thing', () => {
    assert.equal(found('科小', null, '家'), '');
    assert.equal(found('科小', 9, null), '');
    assert.equal(found('科小', 9, '万元'), '');
    assert.equal(found('院所', 9, '家'), '');
  });

  it('are like several where a telling character is', () => {
    assert.equal(found('贷款', 16, '万元'), '16-1,16-2');
  });

  it('name the rows of a table', () => {
    const progress = progressOf([
      ['2021年科技指标速报（截至8月底）'],
      ['要点条目', '简称', '单位', '截至6月底', '截至8月底'],
      ['第9项', '科小', '家', 195, 301],
      ['第17项', '仪器', '台', 5720, 6015],
    ]);
    assert.deepEqual(entriesOf(progress), [
      '17-1 2021-06-30 5720',
      '9-3 2021-06-30 195',
      '17-1 2021-08-31 6015',
      '9-3 2021-08-31 301',
    ]);
  });
});
