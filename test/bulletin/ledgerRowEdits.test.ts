import assert from 'node:assert/strict';
import { numberInstead } from '../../src/bulletin/issue.js';
import { rowsOf, type LedgerNow } from '../../src/bulletin/ledgerNow.js';
import { markedAs, renumbered, takenBack } from '../../src/bulletin/ledgerRowEdits.js';
import { numberClashes } from '../../src/bulletin/numberClashes.js';
import type { LedgerRow } from '../../src/progress/progress.js';
import { calendar } from '../seeds/seeds.js';
import { after, ledgerOf, textsOf } from './ledgerBooks.js';

const HEADS = ['期号', '总期号', '日历编号', '标题', '印发日期', '状态', '标识', '备注'];
const ledger = ledgerOf([
  HEADS,
  [1, 87, 1, '甲', '2021.1.29', '已印发', 'Ja', '注'],
  ['第2期', '总第88期', 2, '乙', '2021.3.10', '草稿', 'Jb', '注'],
]);

function row(at: number, now: LedgerNow = ledger): LedgerRow {
  return rowsOf(now)[at] ?? assert.fail();
}

describe('an edit of one row of the ledger', () => {
  it('marks it as issued, on its day or another, and back again', () => {
    const issued = after(ledger, markedAs('issued', row(1), ledger, '2021-03-12'));
    assert.deepEqual(textsOf(issued)[2], ['第2期', '总第88期', '2', '乙', '2021.3.12', '已印发', 'Jb', '注']);
    assert.deepEqual([row(1, issued).state, row(1, issued).date], ['issued', '2021-03-12']);
    const back = after(issued, markedAs('draft', row(1, issued), issued));
    assert.deepEqual([row(1, back).state, row(1, back).date], ['draft', '2021-03-12']);
    assert.deepEqual(markedAs('issued', row(1), ledger, '2021-03-10').cells, [{ row: 2, column: 5, value: '已印发' }]);
    assert.deepEqual(markedAs('issued', row(0), ledger, '2021-01-29').cells, [], 'nothing to do');
  });

  it('expects the whole row as it was shown', () => {
    const { expected } = markedAs('issued', row(1), ledger);
    assert.deepEqual(
      [...expected].filter(([address]) => address.endsWith('3')).map(([, text]) => text),
      textsOf(ledger)[2],
    );
  });

  it('says where there is no column for the day', () => {
    const bare = ledgerOf([
      ['期号', '标题', '状态'],
      [1, '甲', '草稿'],
    ]);
    assert.throws(() => markedAs('issued', row(0, bare), bare, '2021-01-29'), /没有“印发日期”一栏/);
    assert.deepEqual(markedAs('issued', row(0, bare), bare).cells, [{ row: 1, column: 2, value: '已印发' }]);
  });

  it('gives it another number, written as its own was', () => {
    const now = after(ledger, renumbered(row(1), { number: 12, runningNumber: 98 }, ledger));
    assert.deepEqual(textsOf(now)[2]?.slice(0, 2), ['第12期', '总第98期']);
  });

  it('takes it back, and leaves what is not the program’s', () => {
    const now = after(ledger, takenBack(row(1), ledger));
    assert.deepEqual(textsOf(now)[2], ['', '', '', '', '', '', '', '注']);
    assert.equal(rowsOf(now).length, 1);
  });
});

describe('rows with one number', () => {
  const rows = (...given: (readonly [number, number | null, string, string])[]): LedgerRow[] =>
    rowsOf(
      ledgerOf([HEADS, ...given.map(([number, key, date, state], at) => [number, null, key, `题${at}`, date, state])]),
    );
  const told = (ledgerRows: readonly LedgerRow[]) =>
    numberClashes(calendar, ledgerRows).map(({ number, keeps, yields }) => [
      number,
      keeps.title,
      ...yields.map(({ title }) => title),
    ]);

  it('are left to what is issued, then to the upper row', () => {
    assert.deepEqual(told(rows([1, 1, '2021-01-29', '草稿'], [2, 2, '2021-03-10', '草稿'])), []);
    assert.deepEqual(told(rows([2, null, '2021-03-10', '草稿'], [2, null, '2021-03-19', '草稿'])), [[2, '题0', '题1']]);
    assert.deepEqual(told(rows([2, null, '2021-03-10', '草稿'], [2, null, '2021-03-19', '已印发'])), [
      [2, '题1', '题0'],
    ]);
    assert.deepEqual(told(rows([2, 2, '2021-03-10', '草稿'], [2, 2, '2021-03-10', '已印发'])), [], 'a draft left over');
  });

  it('have other numbers to go to', () => {
    const [first, second] = rows([1, 1, '2021-01-29', '已印发'], [1, 2, '2021-03-10', '草稿']);
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual(numberInstead(second, calendar, [first, second]), { number: 2, runningNumber: 88 });
    const [news, other] = rows([3, null, '2021-05-18', '草稿'], [3, null, '2021-05-20', '草稿']);
    assert.ok(news !== undefined && other !== undefined);
    assert.notEqual(numberInstead(other, calendar, [news, other]).number, 3);
  });
});
