import assert from 'node:assert/strict';
import { crossCheck } from '../../../src/check/rules/crossCheck.js';
import type { Plan } from '../../../src/plan/plan.js';
import type { Entry, Witness } from '../../../src/progress/progress.js';
import { end, entry, findingsOf, planOf, progressOf, read, source, target, told } from '../builders.js';

const share = target({ id: '10-3', metric: '研发投入强度', unit: '%', basis: 'ratio', value: '0.75' });
const spending = target({ id: '10-2', metric: '研发投入', unit: '亿元', value: '10.5' });
const stock = target({ id: '15-2', metric: '人才团队', unit: '支', basis: 'stock', value: '60' });
const added = target({ id: '15-1', metric: '新引进团队', unit: '支', value: '10' });
const plan: Plan = {
  ...planOf([share, spending, stock, added]),
  witnesses: [
    { id: 'gdp', names: ['地区生产总值'], unit: '亿元' },
    { id: 'before', names: ['上年末团队'], unit: '支' },
  ],
  crossChecks: [
    { kind: 'ratio', share: '10-3', part: '10-2', whole: 'gdp' },
    { kind: 'sum', total: '15-2', parts: ['before', '15-1'] },
  ],
};

function witness(id: string, label: string, value: string, asOf: string | null = null): Witness {
  return { witness: id, asOf, label: source('B27', label), reading: read('E27', value) };
}

const found = (entries: readonly Entry[], witnesses: readonly Witness[]): string[] =>
  findingsOf(crossCheck, plan, progressOf({ entries, witnesses })).map(told);

describe('rule cross-check', () => {
  describe('of a share', () => {
    const of = (stated: string, part: string, whole: string, asOf: string | null = null): string[] =>
      found(
        [
          entry({ target: '10-3', value: stated, sources: [source('E26', stated)] }),
          entry({ target: '10-2', value: part }),
        ],
        [witness('gdp', '地区生产总值', whole, asOf)],
      );

    it('names what part and whole do not yield', () => {
      assert.deepEqual(of('0.66', '8.2', '1060.5'), [
        'cross-check warning 10-3 指标月报!E26 “研发投入强度”填的是0.66%，按研发投入8.2亿元÷地区生产总值1060.5亿元计算应为0.77%。',
      ]);
    });

    it('allows each of the three its rounding', () => {
      assert.deepEqual(of('0.77', '8.2', '1060.5'), []);
      assert.deepEqual(of('0.78', '8.2', '1060.5'), []);
      assert.deepEqual(of('0.8', '8', '1060'), []);
      assert.deepEqual(of('0.73', '11.23', '1519.9'), [], 'cut, not rounded');
    });

    it('compares figures of one day only', () => {
      assert.deepEqual(of('0.66', '8.2', '1060.5', end(6)), []);
      assert.equal(of('0.66', '8.2', '1060.5', end(9)).length, 1);
      assert.deepEqual(found([entry({ target: '10-3', value: '0.66' })], []), []);
    });
  });

  describe('of a sum', () => {
    const of = (total: string, before: string, more: string): string[] =>
      found(
        [entry({ target: '15-2', value: total }), entry({ target: '15-1', value: more })],
        [witness('before', '上年末团队', before, end(6))],
      );

    it('names what was there and what is new where they do not yield the level', () => {
      assert.deepEqual(of('62', '48', '12'), [
        'cross-check warning 15-2 指标月报!O14 “人才团队”填的是62支，按上年末团队48支＋新引进团队12支计算应为60支。',
      ]);
      assert.deepEqual(of('60', '48', '12'), []);
    });

    it('says nothing where one is lacking', () => {
      assert.deepEqual(found([entry({ target: '15-2', value: '62' })], [witness('before', '上年末团队', '48')]), []);
    });
  });
});
