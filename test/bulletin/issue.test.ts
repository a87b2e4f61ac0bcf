import assert from 'node:assert/strict';
import { issueWords, nextNumber, numberOf } from '../../src/bulletin/issue.js';
import { inOrder, ledgerRowOf } from '../../src/bulletin/ledgerRows.js';
import type { Calendar } from '../../src/plan/calendar.js';
import type { LedgerRow } from '../../src/progress/progress.js';
import { InputError } from '../../src/inputError.js';
import { NO_DETAILS } from '../../src/plan/details.js';
import { source } from '../report/sample.js';
import { planned } from './subjects.js';

const calendar: Calendar = {
  year: 2031,
  issuedBefore: 86,
  newsTitle: '',
  summary: { date: '2032-01-10', title: '', details: NO_DETAILS },
  halfYearSummary: null,
  kinds: new Map(),
  bulletins: [
    planned({ key: 3, period: { kind: 'quarter', year: 2031, index: 1 }, date: '2031-04-10' }),
    planned({ key: 1, period: { kind: 'month', year: 2031, index: 1 }, date: '2031-02-10' }),
    planned({ key: 2, period: { kind: 'month', year: 2031, index: 2 }, date: '2031-03-10' }),
  ],
};

function row(key: number | null, number: number | null, state: LedgerRow['state'] = 'issued'): LedgerRow {
  return {
    key,
    number,
    runningNumber: null,
    title: '',
    date: null,
    state,
    source: source('A3', ''),
    id: null,
    unread: [],
  };
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

  it('are to be found where the ledger has a draft without one', () => {
    assert.deepEqual(numbers([row(1, null, 'draft'), row(2, 1)]), [
      [1, 2, 88],
      [2, 1, 87],
      [3, 3, 89],
    ]);
  });

  it('are not made up where the ledger has the issue under one that cannot be read; others leave room for it', () => {
    const cell = source('A4', '总第88期');
    const unread = { ...row(2, null, 'draft'), unread: [{ what: 'number' as const, source: cell }] };
    for (const [ledger, where] of [
      [[row(1, 1), unread], 'A4'],
      [[row(1, 1), row(2, null)], 'A3'],
    ] as const) {
      const [first, second, third] = inOrder(calendar);
      assert.ok(first !== undefined && second !== undefined && third !== undefined);
      assert.equal(numberOf(first, calendar, ledger).number, 1);
      assert.equal(numberOf(third, calendar, ledger).number, 3);
      assert.throws(
        () => numberOf(second, calendar, ledger),
        (error) => error instanceof InputError && error.problem === 'ledger' && error.place.cell === where,
      );
    }
    const news = { ...row(null, null), date: '2031-05-18' };
    assert.throws(() => nextNumber(calendar, [news], '2031-05-18'), /2031年5月18日的这一期看不出期号/);
    assert.equal(nextNumber(calendar, [news], '2031-05-19').number, 4);
  });

  it('that are free below the last go to the planned issues before it, in their order', () => {
    const news = { ...row(null, 6), date: '2031-03-15' };
    assert.deepEqual(
      numbers([news]).map(([, number]) => number),
      [1, 2, 7],
    );
    const sameDay = { ...news, date: '2031-03-10' };
    assert.deepEqual(
      numbers([sameDay]).map(([, number]) => number),
      [1, 7, 8],
    );
  });

  it('of an unplanned issue are none of those that can be drafted on the same day', () => {
    // Issue 2, of March 10, can be drafted from the end of its February.
    assert.equal(nextNumber(calendar, [], '2031-03-05').number, 3);
    assert.equal(nextNumber(calendar, [], '2031-02-20').number, 2);
    const later = { ...row(null, 6), date: '2031-03-15' };
    assert.equal(nextNumber(calendar, [later], '2031-03-05').number, 3);
    assert.equal(nextNumber(calendar, [later], '2031-03-20').number, 7);
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
    const january = { ...row(1, 14), runningNumber: 86, date: '2031-01-08' };
    assert.deepEqual(numbers([january])[0], [1, 1, 87], 'its last issue comes out in January');
  });

  it('are the issued row’s where the ledger has a draft of the same issue', () => {
    assert.deepEqual(numbers([row(1, 4, 'draft'), row(1, 1)])[0], [1, 1, 87]);
    assert.deepEqual(numbers([row(1, 4, 'draft'), row(1, 1)])[1], [2, 2, 88], 'the draft’s number is free');
    assert.throws(() => numbers([row(1, 4, 'draft'), row(1, null)]), /看不出期号/);
    assert.deepEqual(numbers([row(1, null, 'draft'), row(1, 4, 'draft')])[0], [1, 4, 90]);
  });

  it('are printed with what they count', () => {
    assert.deepEqual(issueWords({ number: 3, runningNumber: 89 }), { number: '第3期', runningNumber: '总第89期' });
    assert.deepEqual(issueWords({ number: 3, runningNumber: null }), { number: '第3期', runningNumber: null });
    assert.deepEqual(issueWords(null), { number: null, runningNumber: null });
  });
});

describe('the ledger’s row of a planned bulletin', () => {
  const first = planned({ key: 1, period: { kind: 'month', year: 2031, index: 1 } });

  it('is of the calendar’s year, and the one that is issued', () => {
    const former = { ...row(1, 14), date: '2030-02-10' };
    const draft = { ...row(1, 2, 'draft'), date: '2031-02-08' };
    const issued = { ...row(1, 2), date: '2031-02-10' };
    assert.equal(ledgerRowOf(first, [former, draft, issued], calendar), issued);
    assert.equal(ledgerRowOf(first, [former, draft], calendar), draft);
    assert.equal(ledgerRowOf(first, [former], calendar), null);
    assert.equal(ledgerRowOf(first, [row(2, 1), row(null, 2)], calendar), null);
  });
});
