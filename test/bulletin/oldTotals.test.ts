import assert from 'node:assert/strict';
import { withOldTotalsDated } from '../../src/bulletin/oldTotals.js';
import { passageFigure } from '../../src/bulletin/readFigures.js';
import { passage } from './subjects.js';

describe('notes with a total', () => {
  const knownOf = (text: string, date: string): string | null | undefined =>
    withOldTotalsDated([passageFigure('进展情况', passage('G5', text, date))], '2031-09-30')[0]?.known;

  it('name their day where it is of an earlier month', () => {
    assert.equal(knownOf('累计入库312家', '2031-08-26'), '8月26日');
    assert.equal(knownOf('前三季度增长21.3%', '2031-07-05'), '7月5日');
  });

  it('name none in the last month, and notes without a total never do', () => {
    assert.equal(knownOf('累计入库351家', '2031-09-01'), null);
    assert.equal(knownOf('举办对接会2场', '2031-03-05'), null);
  });
});
