import assert from 'node:assert/strict';
import { inOrder, nextNumber, numberOf } from '../../src/bulletin/issue.js';
import type { Calendar } from '../../src/plan/calendar.js';
import type { LedgerRow } from '../../src/progress/progress.js';
import { source } from '../report/sample.js';
import { planned } from './subjects.js';

const calendar: Calendar = {
  year: 2031,
  issuedBefore: 86,
  newsTitle: '',
  summary: { date: '2032-01-10', title: '' },
  bulletins: [
    planned({ key: 3, period: { kind: 'quarter', year: 2031, index: 1 }, date: '2031-04-10' }),
    planned({ key: 1, period: { kind: 'month', year: 2031, index: 1 }, date: '2031-02-10' }),
    planned({ key: 2, period: { kind: 'month', year: 2031, index: 2 }, date: '2031-03-10' }),
  ],
};

function row(key: number | null, number: number | null, state: LedgerRow['state'] = 'issued'): LedgerRow {
  return { key, number, runningNumber: null, title: '', date: null, state, source: source('A3', '') };
}

function numbers(ledger: readonly LedgerRow[]): (number | null)[][] {
  return inOrder(calendar).map((one) => {
    const { number, runningNumber } = numberOf(one, calendar, ledger);
    return [one.key, number, runningNumber];
  });
}

describe('issue numbers', () => {
  it('follow the calendar while the ledger is empty', () => {
    assert.deepEqual(numbers([]), [
      [1, 1, 87],
      [2, 2, 88],
      [3, 3, 89],
    ]);
    assert.deepEqual(nextNumber(calendar, [], '2031-01-01'), { number: 1, runningNumber: 87 });
    assert.equal(nextNumber(calendar, [], '2031-12-31').number, 4, 'after the planned ones that are due by then');
  });

  it('are the ledger’s, and go on after its last, unplanned issues and drafts counted', () => {
    const ledger = [row(1, 1), row(null, 2), row(2, 3, 'draft')];
    assert.deepEqual(numbers(ledger), [
      [1, 1, 87],
      [2, 3, 89],
      [3, 4, 90],
    ]);
    assert.equal(nextNumber(calendar, ledger, '2031-01-01').number, 4);
  });

  it('wait for a number where the ledger has a row but none that can be read', () => {
    assert.deepEqual(numbers([row(1, null), row(2, 1)]), [
      [1, 2, 88],
      [2, 1, 87],
      [3, 3, 89],
    ]);
  });

  it('take the running number of the ledger, and none where none is kept', () => {
    const [first] = inOrder(calendar);
    assert.ok(first !== undefined);
    assert.deepEqual(numberOf(first, calendar, [{ ...row(1, 1), runningNumber: 120 }]), {
      number: 1,
      runningNumber: 120,
    });
    assert.equal(numberOf(first, { ...calendar, issuedBefore: null }, []).runningNumber, null);
  });
});
