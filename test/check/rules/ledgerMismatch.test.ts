import assert from 'node:assert/strict';
import { ledgerMismatch } from '../../../src/check/rules/ledgerMismatch.js';
import type { LedgerRow } from '../../../src/progress/progress.js';
import { end, entry, findingsOf, planOf, progressOf, source, target, told, YEAR } from '../builders.js';

const plan = planOf([target({ metric: '编发简报', unit: '期', countsBulletins: true })]);

function bulletin(number: number, date: LedgerRow['date'], given: Partial<LedgerRow> = {}): LedgerRow {
  const of = { number, runningNumber: number + 86, key: null, title: `第${number}期`, date };
  return { ...of, state: 'issued', source: source(`A${number + 2}`, `${number}`, '简报台账'), ...given };
}

const found = (ledger: readonly LedgerRow[], value: string | null, asOf = end(9)): string[] => {
  const entries = value === null ? [] : [entry({ value })];
  return findingsOf(ledgerMismatch, plan, progressOf({ ledger, entries }), asOf).map(told);
};

const two = [bulletin(1, end(1)), bulletin(2, end(5))];

describe('rule ledger-mismatch', () => {
  it('is content where as many are issued as are said to be, and without a ledger', () => {
    assert.deepEqual(found(two, '2'), []);
    assert.deepEqual(found([], '2'), []);
    assert.deepEqual(found([...two, bulletin(3, end(10)), bulletin(4, null, { state: 'draft' })], '2'), []);
    assert.deepEqual(found([bulletin(1, `${YEAR - 1}-12-01`, { runningNumber: 1 }), ...two], '2'), []);
  });

  it('gives both counts', () => {
    assert.deepEqual(found(two, '3'), [
      'ledger-mismatch warning 9-2 指标月报!O14 “编发简报”填的是3期，简报台账里到2031年9月30日已印发的是2期。',
    ]);
  });

  it('names a bulletin that is issued and has no day, and then knows no certain count', () => {
    const undated = 'ledger-mismatch warning - 简报台账!A5 “第3期”在简报台账里写“已印发”，却没有可用的印发日期。';
    for (const value of ['2', '3']) assert.deepEqual(found([...two, bulletin(3, null)], value), [undated]);
    assert.equal(found([...two, bulletin(3, 'invalid')], '4').length, 2);
  });

  it('names a number that is used twice in a year, drafts too', () => {
    const words = (text: string) =>
      `ledger-mismatch warning - 简报台账!A9 ${text}在简报台账里用了两次，前一次在工作表“简报台账”的A4。`;
    const again = (given: Partial<LedgerRow>): LedgerRow =>
      bulletin(7, null, { state: 'draft', source: source('A9', '', '简报台账'), ...given });
    assert.deepEqual(found([...two, again({ number: 2 })], null), [words('第2期')]);
    assert.deepEqual(found([...two, again({ runningNumber: 88 })], null), [words('总第88期')]);
    assert.deepEqual(found([bulletin(1, `${YEAR - 1}-05-01`, { runningNumber: 1 }), bulletin(1, end(1))], null), []);
  });
});
