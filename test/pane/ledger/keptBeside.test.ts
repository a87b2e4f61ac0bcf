import assert from 'node:assert/strict';
import { keptBeside } from '../../../src/pane/ledger/ledgerPlace.js';
import { recordIssue } from '../../../src/pane/ledger/recordIssue.js';
import { lineToPaste, recordedWords, rowToCopy } from '../../../src/pane/ledger/recordedWords.js';
import { openGrids } from '../../../src/pane/session/reading.js';
import type { Opened } from '../../../src/pane/session/opened.js';
import * as composing from '../../../src/pipeline/composing.js';
import type { Workbook } from '../../../src/workbook/workbook.js';
import { calendar, plan } from '../../seeds/seeds.js';
import { memoryOf, sharedStore, type SharedStore } from '../memory/mapStore.js';
import { bookWith, draftOf } from './sampleBook.js';

const HEADS = ['期号', '总期号', '日历编号', '标题', '印发日期', '状态', '标识'];
const LEDGER = [
  HEADS,
  [1, 87, 1, '目标', '2021-01-29', '已印发', 'Ja'],
  [2, 88, 2, '二月', '2021-03-10', '草稿', 'Jb'],
];
const placeIn = (shared: SharedStore) => keptBeside(memoryOf(shared));

/** What a window reads of a workbook, with what is kept. */
async function openedIn(shared: SharedStore, workbook: Workbook): Promise<Opened> {
  const { opened, error } = await openGrids(
    () => Promise.resolve(workbook),
    () => Promise.resolve({ plan, calendar }),
    () => ({ day: '2021-12-31', mapping: null }),
    null,
    async (year) => {
      const ledger = await memoryOf(shared).ledger(year);
      return ledger.is === 'there' ? ledger.value : [];
    },
  );
  if (opened === null) throw error;
  return opened;
}

const numbers = ({ progress }: Opened) => progress.ledger.map(({ number, state }) => [number, state]);

describe('a ledger that the browser keeps', () => {
  it('enters a drafted issue, and gives the row for the workbook', async () => {
    const shared = sharedStore();
    const book = bookWith(LEDGER);
    const opened = await openedIn(shared, book);
    const recorded = await recordIssue(placeIn(shared), opened, draftOf(3, opened));
    assert.ok(recorded.outcome === 'added' && recorded.issue.number === 3);
    assert.match(recordedWords(recorded)?.message ?? '', /第3期已记入“简报台账（本浏览器）”A2，状态是草稿/);
    const line = lineToPaste(recorded);
    assert.ok(line !== null);
    assert.match(rowToCopy(line), /^3\t89\t3\t第3份\t2021-04-12\t草稿\tJ[0-9a-f]{10}$/);
    const again = await openedIn(shared, book);
    assert.deepEqual(numbers(again), [
      [1, 'issued'],
      [2, 'draft'],
      [3, 'draft'],
    ]);
    assert.equal(again.progress.fingerprint(), opened.progress.fingerprint());
    // The row is pasted, and the workbook saved.
    const pasted = rowToCopy(line)
      .split('\t')
      .map((text) => (/^\d+$/.test(text) ? Number(text) : text));
    assert.equal(numbers(await openedIn(shared, bookWith([...LEDGER, pasted]))).length, 3);
  });

  it('numbers go on from it where the workbook has no ledger at all', async () => {
    const shared = sharedStore();
    const book = bookWith(null);
    for (const key of [1, 2, 3]) {
      const opened = await openedIn(shared, book);
      const recorded = await recordIssue(placeIn(shared), opened, draftOf(key, opened));
      assert.ok(recorded.outcome === 'added' && recorded.issue.number === key);
    }
    const again = await openedIn(shared, book);
    const renewed = await recordIssue(placeIn(shared), again, draftOf(2, again, '改过的题目'));
    assert.equal(renewed.outcome, 'kept');
    const then = await openedIn(shared, book);
    assert.equal(then.progress.ledger[1]?.title, '改过的题目');
  });

  it('tells that a draft of the workbook’s is there, and writes nothing', async () => {
    const shared = sharedStore();
    const opened = await openedIn(shared, bookWith(LEDGER));
    const recorded = await recordIssue(placeIn(shared), opened, draftOf(2, opened));
    assert.ok(recorded.outcome === 'to-paste' && recorded.row?.id === 'Jb');
    const issued = await recordIssue(placeIn(shared), opened, draftOf(1, opened));
    assert.equal(issued.outcome, 'issued-already');
    assert.equal(shared.records.size, 0);
  });

  it('gives two windows two numbers, and tells the later one', async () => {
    const shared = sharedStore();
    const book = bookWith(LEDGER);
    const [one, two] = [await openedIn(shared, book), await openedIn(shared, book)];
    const printed = draftOf(4, two);
    const other = draftOf(3, one);
    const first = await recordIssue(placeIn(shared), one, {
      ...other,
      order: { ...other.order, issue: printed.order.issue },
    });
    assert.equal(first.outcome, 'added');
    const second = await recordIssue(placeIn(shared), two, printed);
    assert.ok(second.outcome === 'clash' && !second.own);
    const now = await placeIn(shared).current(two);
    assert.notEqual(now, two);
    assert.equal(numbers(now).length, 3);
    assert.equal(await placeIn(shared).current(now), now, 'nothing has changed since');
    const third = await recordIssue(placeIn(shared), now, draftOf(4, now));
    assert.equal(third.outcome, 'added');
  });

  it('marks and takes out what it has', async () => {
    const shared = sharedStore();
    const book = bookWith(LEDGER);
    const opened = await openedIn(shared, book);
    await recordIssue(placeIn(shared), opened, draftOf(3, opened));
    const drafted = await openedIn(shared, book);
    const place = placeIn(shared);
    const row = drafted.progress.ledger.find(({ number }) => number === 3);
    assert.ok(row !== undefined);
    await place.edit(drafted, composing.markedAs('issued', row, place.asRead(drafted, composing), '2021-04-15'));
    const issued = await openedIn(shared, book);
    assert.deepEqual(numbers(issued).at(-1), [3, 'issued']);
    const [there] = issued.progress.ledger.slice(-1);
    assert.ok(there !== undefined);
    await place.edit(issued, composing.takenBack(there, place.asRead(issued, composing)));
    assert.deepEqual(numbers(await openedIn(shared, book)), [
      [1, 'issued'],
      [2, 'draft'],
    ]);
  });

  it('says why where the browser has no room', async () => {
    const shared = sharedStore();
    const opened = await openedIn(shared, bookWith(LEDGER));
    shared.refuses = new DOMException('no room', 'QuotaExceededError');
    await assert.rejects(recordIssue(placeIn(shared), opened, draftOf(3, opened)), /手工记入工作簿的“简报台账”/);
  });
});
