import assert from 'node:assert/strict';
import { inOrder, nextNumber, numberOf } from '../../src/bulletin/issue.js';
import type { Calendar } from '../../src/plan/calendar.js';
import type { LedgerRow } from '../../src/progress/progress.js';
import { NO_DETAILS } from '../../src/plan/details.js';
import { source } from '../report/sample.js';
import { planned } from './subjects.js';

const calendar: Calendar = {
  year: 2031,
  issuedBefore: 86,
  newsTitle: '',
  summary: { date: '2032-01-10', title: '', details: NO_DETAILS },
  halfYearSummary: null,
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

  it('of an unplanned issue that is drafted again are those of the ledger', () => {
    const draft = { ...row(null, 2, 'draft'), date: '2031-05-18' };
    const ledger = [row(1, 1), draft];
    assert.equal(nextNumber(calendar, ledger, '2031-05-18').number, 2, 'the same day');
    assert.equal(nextNumber(calendar, ledger, '2031-05-20').number, 2, 'the month’s only draft');
    const issued = [row(1, 1), { ...draft, state: 'issued' as const }];
    assert.equal(nextNumber(calendar, issued, '2031-05-18').number, 2);
    assert.equal(nextNumber(calendar, issued, '2031-05-20').number, 5, 'another one of the month, after the due ones');
    const two = [...ledger, { ...row(null, 3, 'draft'), date: '2031-05-19' }];
    assert.equal(nextNumber(calendar, two, '2031-05-20').number, 6, 'two drafts: neither is meant for certain');
  });

  it('begin anew each year, in a ledger that goes on', () => {
    const former = { ...row(1, 14), date: '2030-11-10' };
    assert.deepEqual(numbers([former])[0], [1, 1, 87]);
    assert.deepEqual(numbers([former, row(1, 1)])[1], [2, 2, 88]);
  });
});
