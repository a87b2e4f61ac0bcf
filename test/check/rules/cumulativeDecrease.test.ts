import assert from 'node:assert/strict';
import { cumulativeDecrease } from '../../../src/check/rules/cumulativeDecrease.js';
import type { Target } from '../../../src/plan/plan.js';
import type { Entry } from '../../../src/progress/progress.js';
import { end, entry, findingsOf, planOf, progressOf, source, target, told } from '../builders.js';

const totals = (...values: readonly string[]): Entry[] =>
  values.map((value, index) =>
    entry({ asOf: end(index + 1), value, sources: [source(`${String.fromCharCode(71 + index)}14`, value)] }),
  );

const found = (entries: readonly Entry[], given: Partial<Target> = {}, asOf = end(12)): string[] =>
  findingsOf(cumulativeDecrease, planOf([target(given)]), progressOf({ entries }), asOf).map(told);

describe('rule cumulative-decrease', () => {
  it('is content with totals that stand or grow', () => {
    assert.deepEqual(found(totals('0', '3', '3', '12')), []);
  });

  it('gives both figures of a total that falls, each time it does', () => {
    assert.deepEqual(found(totals('3', '12', '8', '8', '7')), [
      'cumulative-decrease warning 9-2 指标月报!I14 “新认定国家高新技术企业”的累计数3月底8家，比2月底12家少。',
      'cumulative-decrease warning 9-2 指标月报!K14 “新认定国家高新技术企业”的累计数5月底7家，比4月底8家少。',
    ]);
  });

  it('lets levels and rates fall, and says nothing of later days or of about so many', () => {
    for (const basis of ['stock', 'growth', 'ratio', 'deliverable'] as const)
      assert.deepEqual(found(totals('3', '2'), { basis }), [], basis);
    assert.deepEqual(found(totals('3', '2'), {}, end(1)), []);
    const [first, second] = [entry({ asOf: end(1), value: '3', approximate: true }), entry({ value: '2' })];
    assert.deepEqual(found([first, second]), []);
  });
});
