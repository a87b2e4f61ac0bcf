import assert from 'node:assert/strict';
import { scaleSuspect } from '../../../src/check/rules/scaleSuspect.js';
import type { TargetRow } from '../../../src/progress/progress.js';
import { end, findingsOf, planOf, progressOf, read, row, told, unread } from '../builders.js';

const found = (given: Partial<TargetRow>, asOf = end(9)): string[] =>
  findingsOf(scaleSuspect, planOf(), progressOf({ rows: [row(given)] }), asOf).map(told);

const METRIC = '“新认定国家高新技术企业”';

describe('rule scale-suspect', () => {
  it('gives the figure and the year’s target', () => {
    assert.deepEqual(found({ total: unread('S14', 'scale', '27300') }), [
      `scale-suspect error 9-2 指标月报!S14 ${METRIC}填的是“27300”，与年度目标30家相差上千倍，单位可能不对，没有采用。`,
    ]);
  });

  it('says it of the total alone where the districts’ figures are as much out of scale', () => {
    const parts = ['甲县', '乙县'].map((name, at) => ({
      name,
      reading: unread(`${'PQ'[at] ?? ''}14`, 'scale', '27300'),
    }));
    const cells = (given: Partial<TargetRow>): (string | undefined)[] =>
      found(given).map((one) => /!([A-Z]+\d+)/.exec(one)?.[1]);
    assert.deepEqual(cells({ parts, total: unread('S14', 'scale', '54600') }), ['S14']);
    assert.deepEqual(cells({ parts, total: read('S14', '20') }), ['P14', 'Q14']);
  });

  it('is content with a figure of any other kind, and says nothing of a total that is not known yet', () => {
    assert.deepEqual(found({ total: read('S14', '27300') }), []);
    assert.deepEqual(found({ total: unread('S14', 'unreadable', '27300') }), []);
    assert.deepEqual(found({ total: unread('S14', 'scale', '27300') }, end(8)), []);
  });
});
