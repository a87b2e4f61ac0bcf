import assert from 'node:assert/strict';
import type { Opened } from '../../../src/pane/session/opened.js';
import { recordIssue } from '../../../src/pane/ledger/recordIssue.js';
import { inWorkbook, placeOf } from '../../../src/pane/ledger/ledgerPlace.js';
import type { Recorded } from '../../../src/pane/ledger/recorded.js';
import { recordedWords, rowToCopy } from '../../../src/pane/ledger/recordedWords.js';
import { HostWriteError } from '../../../src/workbook/host.js';
import type { Grid } from '../../../src/workbook/workbook.js';
import { hostOf, placeIn, sharedBook, type SharedBook } from './memoryHost.js';
import { bookWith, draftOf, newsOf, openedFrom } from './sampleBook.js';

const HEADS = ['期号', '总期号', '日历编号', '标题', '印发日期', '状态', '文件名', '标识'];
const LEDGER = [
  HEADS,
  [1, 87, 1, '目标', '2021-01-29', '已印发', 'a.docx', 'Ja'],
  [2, 88, 2, '二月', '2021-03-10', '草稿', 'b.docx', 'Jb'],
];

function ledgerIn({ workbook }: SharedBook): Grid {
  const grid = workbook.sheets.find(({ sheet }) => sheet === '简报台账');
  assert.ok(grid !== undefined);
  return grid;
}

const textsIn = (book: SharedBook): string[][] =>
  ledgerIn(book).cells.map((row) => row.map((cell) => cell?.text ?? ''));

/** What the ledger says, as it would be read now: number and title, in its order. */
const issuesIn = (book: SharedBook): string[] =>
  openedFrom(book.workbook).progress.ledger.map(
    ({ number, title, state }) => `${String(number)} ${title} ${String(state)}`,
  );

function start(ledger: Parameters<typeof bookWith>[0]): { book: SharedBook; opened: Opened } {
  const workbook = bookWith(ledger);
  return { book: sharedBook(workbook), opened: openedFrom(workbook) };
}

const wordsOf = (recorded: Recorded): string => {
  const words = recordedWords(recorded);
  return words === null ? '' : `${words.intent} ${words.message}${words.advice}`;
};

describe('entering a draft in the ledger', () => {
  it('makes the sheet where there is none, which is read back', async () => {
    const { book, opened } = start(null);
    const recorded = await recordIssue(placeIn(book), opened, draftOf(3, opened, '题目\n——副题'));
    assert.deepEqual(recorded, {
      outcome: 'added',
      issue: { number: 3, runningNumber: 89 },
      at: { sheet: '简报台账', cell: 'A2' },
      made: true,
      paste: null,
    });
    assert.match(wordsOf(recorded), /^success 第3期已记入新建的工作表“简报台账”A2，状态是草稿。/);
    const [heads, [...row] = [], ...more] = textsIn(book);
    assert.deepEqual(heads, [
      '期号',
      '总期号',
      '日历编号',
      '标题',
      '类别',
      '期间',
      '印发日期',
      '状态',
      '文件名',
      '标识',
    ]);
    const file = '第03期_季度通报_一季度.docx';
    assert.deepEqual(row.slice(0, 9), ['3', '89', '3', '题目——副题', '季度通报', '一季度', '2021-04-12', '草稿', file]);
    assert.match(row[9] ?? '', /^J[0-9a-f]{10}$/);
    assert.deepEqual(more, []);
    const [read] = openedFrom(book.workbook).progress.ledger;
    assert.equal(read?.id, row[9]);
    assert.deepEqual([read?.number, read?.key, read?.date, read?.state], [3, 3, '2021-04-12', 'draft']);
  });

  it('adds a row under the last one and leaves the others as they are', async () => {
    const { book, opened } = start(LEDGER);
    const recorded = await recordIssue(placeIn(book), opened, draftOf(3, opened));
    assert.deepEqual([recorded.outcome, issuesIn(book)], ['added', ['1 目标 issued', '2 二月 draft', '3 第3份 draft']]);
    assert.deepEqual(
      textsIn(book).slice(0, 3),
      LEDGER.map((row) => row.map(String)),
    );
  });

  it('keeps the number and the row of an issue that is drafted again, and renews title and file', async () => {
    const { book, opened } = start(LEDGER);
    const recorded = await recordIssue(placeIn(book), opened, draftOf(2, opened, '二月，改'));
    assert.equal(recorded.outcome, 'kept');
    const file = '第02期_月度进展_2月.docx';
    assert.deepEqual(textsIn(book)[2], ['2', '88', '2', '二月，改', '2021-03-10', '草稿', file, 'Jb']);
    assert.deepEqual(issuesIn(book).length, 2);
  });

  it('writes nothing over an issue that is 已印发', async () => {
    const { book, opened } = start(LEDGER);
    const recorded = await recordIssue(placeIn(book), opened, draftOf(1, opened));
    assert.match(wordsOf(recorded), /^warning 台账里这一期已印发（“目标”，简报台账A2），没有改动台账。/);
    assert.deepEqual(book.edits, []);
  });

  it('gives a draft without a number its own', async () => {
    const { book, opened } = start([...LEDGER, [null, null, 3, '三', null, '草稿', null, null]]);
    const recorded = await recordIssue(placeIn(book), opened, draftOf(3, opened));
    assert.equal(recorded.outcome, 'kept');
    assert.deepEqual(textsIn(book)[3]?.slice(0, 6), ['3', '89', '3', '第3份', '2021-04-12', '草稿']);
  });

  it('tells of a number that somebody else has taken since the workbook was read', async () => {
    const { book, opened } = start(LEDGER);
    const draft = newsOf('2021-03-20', opened);
    assert.equal(draft.order.issue.number, 3);
    const other = openedFrom(book.workbook);
    await recordIssue(placeIn(book), other, { ...newsOf('2021-03-19', other), title: '别人的' });
    // Of another month, as the only draft of a month would be the same issue.
    const april = { ...newsOf('2021-04-02', opened), title: '四月' };
    const printed = { ...april, order: { ...april.order, issue: { number: 3, runningNumber: 89 } } };
    const recorded = await recordIssue(placeIn(book), opened, printed);
    assert.equal(recorded.outcome, 'clash');
    assert.match(wordsOf(recorded), /第3期刚被别人占用（“别人的”，简报台账A4），这一份没有记入台账。.*期号会是第6期/);
    assert.equal(issuesIn(book).length, 3);
    const now = await placeIn(book).current(opened);
    assert.notEqual(now, opened);
    assert.equal(newsOf('2021-04-02', now).order.issue.number, 6);
  });

  it('tells where the issue itself has another number by now', async () => {
    const { book, opened } = start(LEDGER);
    const draft = draftOf(3, opened);
    const later = sharedBook(bookWith([...LEDGER, [4, 90, 3, '三', '2021-04-12', '草稿', 'c', 'Jc']]));
    const recorded = await recordIssue(placeIn(later), opened, draft);
    assert.match(wordsOf(recorded), /台账里这一期现在是第4期，刚生成的文件里印的是第3期。.*期号会是第4期/);
    assert.deepEqual(book.edits.length + later.edits.length, 0);
  });

  it('is the same as before where nobody has changed the ledger', async () => {
    const { book, opened } = start(LEDGER);
    assert.equal(await placeIn(book).current(opened), opened);
  });

  it('looks again where somebody writes in the same row at that moment', async () => {
    const { book, opened } = start(LEDGER);
    const other = openedFrom(book.workbook);
    book.meanwhile = async () => {
      await recordIssue(placeIn(book), other, draftOf(4, other));
    };
    const recorded = await recordIssue(placeIn(book), opened, draftOf(3, opened));
    assert.equal(recorded.outcome, 'added');
    assert.deepEqual(issuesIn(book).slice(2), ['4 第4份 draft', '3 第3份 draft']);
  });

  it('takes its row back where another one with the number comes up beside it, the upper one stays', async () => {
    const { book, opened } = start(LEDGER);
    // As two people's rows are merged by Excel: both were written, each when the other was not there.
    book.afterwards = () => {
      const grid = ledgerIn(book);
      const [head = [], first = [], second = [], own = []] = grid.cells;
      const cell = (value: string | number) => ({ value, text: String(value), format: 'General', error: null });
      const other = [3, 89, '', '别人的', '2021-02-19', '草稿', 'x', 'Jx'].map((value) =>
        value === '' ? null : cell(value),
      );
      const merged = { ...grid, cells: [head, first, second, other, own], rowCount: 5 };
      book.workbook = { ...book.workbook, sheets: book.workbook.sheets.map((one) => (one === grid ? merged : one)) };
    };
    const recorded = await recordIssue(placeIn(book), opened, draftOf(3, opened));
    assert.equal(recorded.outcome, 'clash');
    assert.deepEqual(issuesIn(book).slice(2), ['3 别人的 draft']);
  });

  it('adds its row again where another one was written over it', async () => {
    const { book, opened } = start(LEDGER);
    book.afterwards = () => {
      const grid = ledgerIn(book);
      const cells = grid.cells.map((row, at) =>
        at < 3
          ? row
          : row.map((cell, column) =>
              cell === null
                ? null
                : {
                    ...cell,
                    value: ['9', '95', '', '别人的', '2021-04-30', '草稿', 'x', 'Jx'][column] ?? '',
                    text: ['9', '95', '', '别人的', '2021-04-30', '草稿', 'x', 'Jx'][column] ?? '',
                  },
            ),
      );
      book.workbook = {
        ...book.workbook,
        sheets: book.workbook.sheets.map((one) => (one === grid ? { ...grid, cells } : one)),
      };
    };
    const recorded = await recordIssue(placeIn(book), opened, draftOf(3, opened));
    assert.equal(recorded.outcome, 'added');
    assert.deepEqual(issuesIn(book).slice(2), ['9 别人的 draft', '3 第3份 draft']);
  });

  it('refuses where the ledger’s sheet is gone, or a sheet of its name is something else', async () => {
    const { opened } = start(LEDGER);
    const gone = hostOf(sharedBook(bookWith(null)));
    await assert.rejects(
      recordIssue(inWorkbook(gone), opened, draftOf(3, opened)),
      (error) => error instanceof HostWriteError && error.problem === 'no-sheet' && error.sheet === '简报台账',
    );
    const { book, opened: other } = start([['别的'], ['一张', '表', '而已']]);
    await assert.rejects(recordIssue(placeIn(book), other, draftOf(3, other)), /没有认出本年的台账，没有往里写/);
    assert.deepEqual(book.edits, []);
  });

  it('does not enter a summary', async () => {
    const { book, opened } = start(LEDGER);
    const { order } = draftOf(3, opened);
    const summary = { planned: null, title: '', order: { ...order, issue: null } };
    assert.deepEqual(await recordIssue(placeIn(book), opened, summary), { outcome: 'no-number' });
  });

  it('in a browser gives the row to be pasted', async () => {
    const browser = placeOf({ kind: 'browser', why: 'plain' }, null);
    const { opened } = start(LEDGER);
    const recorded = await recordIssue(browser, opened, draftOf(3, opened));
    assert.ok(recorded.outcome === 'to-paste');
    assert.match(
      rowToCopy(recorded.line),
      /^3\t89\t3\t第3份\t2021-04-12\t草稿\t第03期_季度通报_一季度.docx\tJ[0-9a-f]{10}$/,
    );
    assert.match(wordsOf(recorded), /请把下面一行粘贴到工作表“简报台账”的末尾/);
    const again = await recordIssue(browser, opened, draftOf(2, opened));
    assert.match(wordsOf(again), /台账里已有这一期（“简报台账”A3）。请用下面一行核对，不要再粘贴/);
    const { opened: without } = start(null);
    const first = await recordIssue(browser, without, draftOf(1, without));
    assert.ok(first.outcome === 'to-paste');
    assert.match(rowToCopy(first.line), /^期号\t.*\t标识\n1\t87\t1\t/);
  });
});
