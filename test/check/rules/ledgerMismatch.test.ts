import assert from 'node:assert/strict';
import { ledgerMismatch } from '../../../src/check/rules/ledgerMismatch.js';
import type { LedgerRow } from '../../../src/progress/progress.js';
import { end, entry, findingsOf, planOf, progressOf, source, target, told, YEAR } from '../builders.js';

const plan = planOf([target({ metric: '编发简报', unit: '期', countsBulletins: true })]);

function bulletin(number: number, date: LedgerRow['date'], given: Partial<LedgerRow> = {}): LedgerRow {
  const of = { number, runningNumber: number + 86, key: null, title: `第${number}期`, date };
  return {
    ...of,
    state: 'issued',
    source: source(`A${number + 2}`, `${number}`, '简报台账'),
    id: null,
    unread: [],
    ...given,
  };
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
      bulletin(3, null, { state: 'draft', source: source('A9', '', '简报台账'), ...given });
    assert.deepEqual(found([...two, again({ number: 2 })], null), [words('第2期')]);
    assert.deepEqual(found([...two, again({ runningNumber: 88 })], null), [words('总第88期')]);
    assert.deepEqual(found([bulletin(1, `${YEAR - 1}-05-01`, { runningNumber: 1 }), bulletin(1, end(1))], null), []);
  });

  it('tells a row that was copied twice from an issue that two people drafted, each in a copy', () => {
    const rows = (first: Partial<LedgerRow>, second: Partial<LedgerRow>) =>
      found([bulletin(1, null, { state: 'draft', ...first }), bulletin(1, null, { state: 'draft', ...second })], null);
    const words = (text: string): string[] => [
      `ledger-mismatch warning - 简报台账!A3 第1期在简报台账里${text}在工作表“简报台账”的A3。`,
    ];
    const separate = words('有两行，标识不同，是两份副本里各自起草的同一期，前一行');
    assert.deepEqual(
      rows({ id: 'Ja', key: 1 }, { id: 'Ja', key: 1 }),
      words('有两行，标识相同，是同一行抄了两遍，前一行'),
    );
    assert.deepEqual(rows({ id: 'Ja', key: 1 }, { id: 'Jb', key: 1 }), separate);
    assert.deepEqual(rows({ id: 'Ja' }, { id: 'Jb' }), words('用了两次，前一次'), 'two unplanned ones are two issues');
    assert.deepEqual(rows({ id: 'Ja', key: 1 }, { key: 1 }), words('用了两次，前一次'), 'nobody knows');
  });

  it('names the numbers that are left out, at the row that comes after them', () => {
    const row = (number: number) => bulletin(number, end(1));
    const words = (cell: string, text: string) => `ledger-mismatch warning - 简报台账!${cell} 简报台账里有${text}。`;
    assert.deepEqual(found([row(4), row(1), row(2)], null), [words('A6', '第4期，却没有第3期')]);
    assert.deepEqual(found([row(3), row(5000)], null), [
      words('A5', '第3期，却没有第1—2期'),
      words('A5002', '第5000期，却没有第4—4999期'),
    ]);
    const former = bulletin(9, `${YEAR - 1}-12-01`, { runningNumber: 1 });
    assert.deepEqual(found([former, row(1)], null), [], 'numbers begin anew each year');
    assert.deepEqual(found([row(1), bulletin(3, end(10))], null), [], 'what is later is not known yet');
    const later = [row(1), bulletin(2, end(10)), bulletin(3, null, { state: 'draft' })];
    assert.deepEqual(found(later, null), [], 'and its number is not left out');
  });

  it('names a bulletin of which nothing says whether it is issued, and counts it as none', () => {
    const unclear = bulletin(3, end(6), { state: null });
    assert.deepEqual(found([...two, unclear], '2'), [
      'ledger-mismatch warning - 简报台账!A5 “第3期”在简报台账里的状态看不出是“已印发”还是“草稿”，没有算作已印发。',
    ]);
  });

  it('names two rows of one bulletin with different numbers', () => {
    const draft = bulletin(3, end(6), { key: 7, state: 'draft' });
    const issued = bulletin(4, end(6), { key: 7 });
    assert.deepEqual(found([...two, draft, issued], null), [
      'ledger-mismatch warning - 简报台账!A6 日历编号7在简报台账里有两行，一行是第4期（已印发），一行是第3期（草稿）（工作表“简报台账”的A5）。',
    ]);
    const former = bulletin(14, `${YEAR - 1}-12-01`, { key: 7, runningNumber: 86 });
    assert.deepEqual(found([former, ...two, bulletin(3, end(6), { key: 7 })], null), []);
  });

  it('takes a former year’s last issue, that came out in January, for what it is', () => {
    const january = bulletin(2, `${YEAR}-01-08`, { runningNumber: 86, key: 9, source: source('A2', '', '简报台账') });
    assert.deepEqual(found([january, ...two, bulletin(3, end(5), { key: 9 })], null), []);
    assert.deepEqual(found([{ ...january, number: 20 }, ...two], null), []);
  });

  it('names the cells that are no number, and an issued bulletin without one', () => {
    const cell = source('A5', '第X期', '简报台账');
    const unread = (given: Partial<LedgerRow>) =>
      bulletin(3, end(6), { number: null, unread: [{ what: 'number', source: cell }], ...given });
    const words = ['ledger-mismatch warning - 简报台账!A5 简报台账里的期号“第X期”看不出是几。'];
    assert.deepEqual(found([...two, unread({})], null), words);
    assert.deepEqual(found([...two, unread({ key: 3, state: null, date: null })], null), words);
    assert.deepEqual(found([...two, unread({ state: null, date: null })], null), [], 'no bulletin');
    assert.deepEqual(found([...two, bulletin(3, end(6), { number: null })], null), [
      'ledger-mismatch warning - 简报台账!A5 “第3期”在简报台账里写“已印发”，却没有期号。',
    ]);
    assert.deepEqual(found([...two, bulletin(3, null, { number: null, state: 'draft' })], null), []);
  });

  it('mentions a missing title, and counts the bulletin', () => {
    assert.deepEqual(found([...two, bulletin(3, end(6), { title: '' })], '3'), [
      'ledger-mismatch info - 简报台账!A5 “第3期”在简报台账里没有标题。',
    ]);
  });
});
