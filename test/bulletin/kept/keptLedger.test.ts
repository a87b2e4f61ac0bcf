import assert from 'node:assert/strict';
import { editedKept } from '../../../src/bulletin/kept/editKept.js';
import { importRows, ledgerIn } from '../../../src/bulletin/kept/importLedger.js';
import type { KeptRow } from '../../../src/bulletin/kept/keptRow.js';
import { KEPT_SHEET, keptView, withKept, type KeptView } from '../../../src/bulletin/kept/keptView.js';
import { numberOf } from '../../../src/bulletin/issue.js';
import { ledgerEdit } from '../../../src/bulletin/ledgerEdit.js';
import { rowsOf } from '../../../src/bulletin/ledgerNow.js';
import { markedAs, renumbered, takenBack } from '../../../src/bulletin/ledgerRowEdits.js';
import { numberClashes } from '../../../src/bulletin/numberClashes.js';
import type { LedgerRow } from '../../../src/progress/progress.js';
import { openWithKept } from '../../../src/pipeline/keeping.js';
import { ledgerFile } from '../../../src/pipeline/ledgerFile.js';
import { HostWriteError } from '../../../src/workbook/host.js';
import { readWorkbook } from '../../../src/workbook/readWorkbook.js';
import { calendar, plan } from '../../seeds/seeds.js';
import { bookWith, draftOf, openedFrom } from '../../pane/ledger/sampleBook.js';

const HEADS = ['期号', '总期号', '日历编号', '标题', '印发日期', '状态', '标识'];
const ISSUED = [1, 87, 1, '目标', '2021-01-29', '已印发', 'Ja'];
const DRAFT = [2, 88, 2, '二月', '2021-03-10', '草稿', 'Jb'];

function kept(number: number, given: Partial<KeptRow> = {}): KeptRow {
  const base = {
    runningNumber: String(number + 86),
    key: String(number),
    headline: `第${number}份`,
    kind: '',
    period: '',
  };
  const more = { date: '2021-04-12', status: '草稿', file: '', id: `K${number}` };
  return { number: String(number), ...base, ...more, ...given };
}

function viewOf(rows: Parameters<typeof bookWith>[0], keptRows: readonly KeptRow[]) {
  const workbook = bookWith(rows);
  const opened = openedFrom(workbook);
  const book = { workbook, plan, mapping: null, tables: opened.progress.tables };
  return { opened, book, view: keptView(book, keptRows) };
}

const told = ({ sheets }: Pick<KeptView, 'sheets'>): string[] =>
  rowsOf({ sheets }).map(
    ({ number, title, state, source }) => `${number} ${title} ${state} ${source.sheet}${source.cell}`,
  );

function rowIn(view: KeptView, number: number): LedgerRow {
  const row = rowsOf(view).find((one) => one.number === number);
  assert.ok(row !== undefined);
  return row;
}

describe('a ledger kept beside the workbook', () => {
  it('adds what only it has, so that numbers go on from it', () => {
    const { view } = viewOf([HEADS, ISSUED], [kept(2), kept(3)]);
    assert.deepEqual(told(view), [
      '1 目标 issued 简报台账A2',
      `2 第2份 draft ${KEPT_SHEET}A2`,
      `3 第3份 draft ${KEPT_SHEET}A3`,
    ]);
    const fourth = calendar.bulletins.find(({ key }) => key === 4);
    assert.ok(fourth !== undefined);
    assert.equal(numberOf(fourth, calendar, rowsOf(view)).number, 4);
  });

  it('takes rows of one issue for one: by id, by key, by number and title', () => {
    const byId = viewOf([HEADS, DRAFT], [kept(2, { id: 'Jb', key: '', headline: '改过的题目' })]);
    const byKey = viewOf([HEADS, DRAFT], [kept(2, { id: 'other' })]);
    const byWords = viewOf(
      [HEADS, [2, 88, null, '工作 动态', '2021-03-10', '草稿', null]],
      [kept(2, { headline: '工作动态' })],
    );
    for (const { view } of [byId, byKey, byWords]) assert.equal(rowsOf(view).length, 1, told(view).join('\n'));
    const another = viewOf([HEADS, DRAFT], [kept(3, { number: '2', headline: '二月' })]);
    assert.equal(rowsOf(another.view).length, 2, 'two keys are two issues, whatever their titles');
    assert.equal(numberClashes(calendar, rowsOf(another.view)).length, 1);
  });

  it('lets 已印发 win over a draft, on either side', () => {
    const inBook = viewOf([HEADS, ISSUED], [kept(1, { number: '9', status: '草稿' })]);
    assert.deepEqual(told(inBook.view), ['1 目标 issued 简报台账A2']);
    assert.deepEqual(inBook.view.disputes, []);
    const here = viewOf([HEADS, DRAFT], [kept(2, { status: '已印发', date: '2021-03-12' })]);
    assert.deepEqual(told(here.view), ['2 二月 issued 简报台账A2']);
    assert.equal(rowIn(here.view, 2).date, '2021-03-12');
  });

  it('shows what cannot both be true, and guesses nothing', () => {
    const numbers = viewOf([HEADS, DRAFT], [kept(2, { number: '5' })]);
    assert.deepEqual(
      numbers.view.disputes.map(({ what, kept: row, own }) => [what, row.number, own.number]),
      [['number', '5', 2]],
    );
    assert.equal(rowsOf(numbers.view).length, 2, 'both numbers are taken');
    const days = viewOf([HEADS, ISSUED], [kept(1, { status: '已印发', date: '2021-02-01' })]);
    assert.deepEqual(
      days.view.disputes.map(({ what }) => what),
      ['date'],
    );
    assert.equal(rowIn(days.view, 1).date, '2021-01-29', 'the workbook’s day counts');
  });

  it('leaves the workbook as it was read where it has nothing to add, and its fingerprint always', () => {
    const { opened, book } = viewOf([HEADS, ISSUED], []);
    const { workbook } = book;
    const none = openWithKept(workbook, plan, null, opened.progress, [kept(1)]);
    assert.equal(none.progress, opened.progress);
    const more = openWithKept(workbook, plan, null, opened.progress, [
      kept(2, { status: '已印发', date: '2021-03-12' }),
    ]);
    assert.equal(more.progress.ledger.length, 2);
    assert.equal(more.progress.fingerprint(), opened.progress.fingerprint());
    const counted = more.progress.rows.find(({ evidence }) => evidence.includes('清点'));
    assert.ok(counted?.total?.ok === true && counted.total.value === '2', 'and what is issued counts');
  });

  it('can be shown where a workbook has a sheet of its name', () => {
    const { workbook, ...book } = viewOf(null, []).book;
    const [first] = workbook.sheets;
    assert.ok(first !== undefined);
    const taken = { ...workbook, sheets: [...workbook.sheets, { ...first, sheet: KEPT_SHEET }] };
    const both = withKept(taken, keptView({ ...book, workbook: taken }, [kept(1)]));
    assert.equal(new Set(both.sheets.map(({ sheet }) => sheet)).size, 3);
  });
});

describe('edits of a kept ledger', () => {
  it('enter a draft in its own sheet, and never in the workbook’s', () => {
    const { opened, view } = viewOf([HEADS, ISSUED], []);
    const edit = ledgerEdit(draftOf(2, opened), calendar, view, 'Jnew');
    assert.ok(edit.what === 'add');
    assert.equal(edit.edit.sheet, KEPT_SHEET);
    const [row, ...more] = editedKept(view, [], edit.edit);
    assert.deepEqual([row?.number, row?.key, row?.status, row?.id, more.length], ['2', '2', '草稿', 'Jnew', 0]);
  });

  it('mark, renumber and take back the rows that it shows, and leave those that it hides', () => {
    const rows = [kept(1), kept(2), kept(3)];
    const { view } = viewOf([HEADS, ISSUED], rows);
    const marked = editedKept(view, rows, markedAs('issued', rowIn(view, 3), view, '2021-04-20'));
    assert.deepEqual(marked, [kept(1), kept(2), kept(3, { status: '已印发', date: '2021-04-20' })]);
    const moved = editedKept(view, rows, renumbered(rowIn(view, 2), { number: 7, runningNumber: 93 }, view));
    assert.deepEqual(moved, [kept(1), kept(2, { number: '7', runningNumber: '93' }), kept(3)]);
    assert.deepEqual(editedKept(view, rows, takenBack(rowIn(view, 2), view)), [kept(1), kept(3)]);
  });

  it('are refused where somebody has changed the row meanwhile', () => {
    const { book, view } = viewOf(null, [kept(1)]);
    const edit = markedAs('issued', rowIn(view, 1), view, '2021-04-20');
    const now = [kept(1, { headline: '别人改的' })];
    assert.throws(
      () => editedKept(keptView(book, now), now, edit),
      (error) => error instanceof HostWriteError && error.problem === 'changed',
    );
  });

  it('keep here that a draft of the workbook’s is issued, and take it back', () => {
    const { book, view } = viewOf([HEADS, ISSUED, DRAFT], []);
    const marked = editedKept(view, [], markedAs('issued', rowIn(view, 2), view, '2021-03-12'));
    assert.deepEqual(
      marked.map(({ id, status, date }) => [id, status, date]),
      [['Jb', '已印发', '2021-03-12']],
    );
    const then = keptView(book, marked);
    assert.equal(rowIn(then, 2).state, 'issued');
    const back = editedKept(then, marked, markedAs('draft', rowIn(then, 2), then));
    assert.equal(rowIn(keptView(book, back), 2).state, 'draft');
  });

  it('refuse what only the workbook itself can say', () => {
    const { view } = viewOf([HEADS, ISSUED, DRAFT], []);
    const back = markedAs('draft', rowIn(view, 1), view);
    assert.throws(() => editedKept(view, [], back), /工作簿里写的是已印发，网页改不了工作簿/);
    const moved = renumbered(rowIn(view, 2), { number: 7, runningNumber: 93 }, view);
    assert.throws(() => editedKept(view, [], moved), /这一行写在工作簿里，网页改不了工作簿/);
  });
});

describe('an exported ledger', () => {
  const rows = [
    kept(1, {
      status: '已印发',
      headline: '=SUM(A1)“引号”，换行\n第二行',
      kind: '月度进展',
      period: '1月',
      file: '第01期.docx',
    }),
    kept(2, { key: '', runningNumber: '', id: '' }),
  ];

  it('comes back as it was, and the same rows give the same bytes', async () => {
    const bytes = await ledgerFile(rows, '2021-05-06');
    assert.deepEqual(ledgerIn(readWorkbook(bytes, '台账.xlsx'), plan), rows);
    assert.deepEqual(await ledgerFile(rows, '2021-05-06'), bytes);
  });

  it('is taken in once, with what is new, and says what contradicts', () => {
    const base = { workbook: { date1904: false }, plan };
    const first = importRows(rows, [], [], base);
    assert.deepEqual([first.rows, first.added, first.same], [rows, 2, 0]);
    const again = importRows(rows, first.rows, [], base);
    assert.deepEqual([again.rows, again.added, again.same], [rows, 0, 2]);
    const issued = importRows([kept(2, { status: '已印发' })], [kept(2)], [], base);
    assert.deepEqual([issued.rows, issued.issued], [[kept(2, { status: '已印发' })], 1]);
    const other = importRows([kept(2, { number: '5' })], [kept(2)], [], base);
    assert.deepEqual([other.rows, other.added], [[kept(2)], 0]);
    assert.deepEqual(
      other.disputes.map(({ what, row, held }) => [what, row.number, held.number]),
      [['number', '5', 2]],
    );
  });

  it('does not keep once more what the open workbook has', () => {
    const { view } = viewOf([HEADS, ISSUED, DRAFT], []);
    const come = [kept(1, { id: 'Ja', status: '已印发', date: '2021-01-29' }), kept(2, { status: '已印发' }), kept(3)];
    const {
      rows: all,
      added,
      issued,
      same,
      disputes,
    } = importRows(come, [], rowsOf(view), { workbook: { date1904: false }, plan });
    assert.deepEqual(disputes, []);
    assert.deepEqual([all.map(({ number }) => number), added, issued, same], [['2', '3'], 1, 1, 1]);
  });

  it('is not looked for where there is none', () => {
    assert.throws(() => ledgerIn(bookWith(null), plan), /没有认出2021年的简报台账/);
  });
});
