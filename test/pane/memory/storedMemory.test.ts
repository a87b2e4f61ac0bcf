import assert from 'node:assert/strict';
import type { KeptRow } from '../../../src/bulletin/kept/keptRow.js';
import type { LastWorkbook, RememberedWork } from '../../../src/pane/memory/memory.js';
import { noticeWords, withNotice } from '../../../src/pane/memory/notices.js';
import { InputError } from '../../../src/pipeline/hosting.js';
import { memoryOf, sharedStore } from './mapStore.js';

const BOOK: LastWorkbook = { id: 'a', name: '进度.xlsx', content: new Blob(['cells']), savedAt: 1 };
const WORK: RememberedWork = {
  of: 'a',
  mapping: {
    file: { name: '映射.yaml', text: '表格:' },
    corrections: [
      { kind: 'column', sheet: '指标', table: 0, column: 2, words: '累计完成' },
      { kind: 'row', sheet: '指标', table: 0, row: 4, words: '9-2', label: '银企对接会' },
      { kind: 'header', sheet: '指标', table: 0, rows: '2-3' },
      { kind: 'sheet', sheet: '旧表', read: false },
    ],
  },
  day: '2021-06-30',
};

function row(number: string): KeptRow {
  const rest = { runningNumber: '', key: '', headline: '题目', kind: '', period: '', date: '', file: '', id: '' };
  return { number, ...rest, status: '草稿' };
}

describe('what a browser remembers', () => {
  it('comes back as it was', async () => {
    const shared = sharedStore();
    assert.deepEqual(await memoryOf(shared).workbook(), { is: 'none' });
    assert.equal(await memoryOf(shared).keepWorkbook(BOOK), null);
    assert.equal(await memoryOf(shared).keepWork(WORK), null);
    const again = memoryOf(shared);
    const workbook = await again.workbook();
    assert.ok(workbook.is === 'there');
    assert.equal(await workbook.value.content.text(), 'cells');
    assert.deepEqual({ ...workbook.value, content: BOOK.content }, BOOK);
    assert.deepEqual(await again.work('a'), { is: 'there', value: WORK });
    await again.forgetWorkbook();
    assert.deepEqual(await again.workbook(), { is: 'none' });
    assert.deepEqual(await again.work('a'), { is: 'none' });
  });

  it('is put aside where it is broken or another version’s, and never lost nor in the way', async () => {
    const shared = sharedStore();
    const newer = { version: 9, name: '' };
    shared.records.set('last workbook', newer);
    shared.records.set('work on it', { version: 1, of: 'a', corrections: [{ kind: 'spell' }] });
    shared.records.set('ledger 2021', 'nonsense');
    const memory = memoryOf(shared);
    assert.deepEqual(await memory.workbook(), { is: 'newer' });
    assert.deepEqual(await memory.work('a'), { is: 'broken' });
    assert.deepEqual(await memory.ledger(2021), { is: 'broken' });
    assert.deepEqual(shared.records.get('last workbook, put aside'), newer);
    assert.deepEqual(await memory.workbook(), { is: 'none' });
    assert.deepEqual(await memory.changeLedger(2021, (rows) => [...rows, row('1')]), [row('1')]);
  });

  it('says why it cannot be kept, and forgets the workbook before rather than show an old one', async () => {
    const shared = sharedStore();
    const memory = memoryOf(shared);
    await memory.keepWorkbook(BOOK);
    shared.refuses = new DOMException('no room', 'QuotaExceededError');
    assert.equal(await memory.keepWork(WORK), 'full');
    assert.equal(await memory.keepWorkbook({ ...BOOK, id: 'b' }), 'full');
    assert.deepEqual(await memory.workbook(), { is: 'none' });
    await assert.rejects(
      memory.changeLedger(2021, () => [row('1')]),
      (error) => {
        assert.ok(error instanceof InputError);
        assert.match(error.message, /磁盘空间不够，浏览器没有存下台账/);
        return true;
      },
    );
    shared.refuses = new DOMException('not here', 'InvalidStateError');
    assert.equal(await memory.keepWorkbook(BOOK), 'forbidden');
  });

  it('is cleared whole, with what others keep, and says where something stays', async () => {
    const shared = sharedStore();
    let others = 0;
    const also = async (): Promise<void> => {
      await Promise.resolve();
      others++;
    };
    const memory = memoryOf(shared, [also]);
    await memory.keepWorkbook(BOOK);
    await memory.changeLedger(2021, () => [row('1')]);
    await memory.clear();
    assert.deepEqual([shared.records.size, others], [0, 1]);
    const stuck = memoryOf(shared, [() => Promise.reject(new Error('no')), also]);
    await assert.rejects(stuck.clear(), /没有全部清除/);
    assert.equal(others, 2, 'what can be cleared is');
  });
});

describe('two windows', () => {
  it('never take the work on one workbook for another’s', async () => {
    const shared = sharedStore();
    const [one, two] = [memoryOf(shared), memoryOf(shared)];
    const heard: string[] = [];
    one.subscribe((what) => heard.push(what));
    await one.keepWorkbook(BOOK);
    await one.keepWork(WORK);
    await two.keepWorkbook({ ...BOOK, id: 'b', name: '别的.xlsx' });
    assert.deepEqual(heard, ['workbook']);
    assert.equal(await one.keepWork({ ...WORK, day: null }), 'other-workbook');
    assert.deepEqual(await two.work('b'), { is: 'none' });
  });

  it('both keep their rows of the ledger', async () => {
    const shared = sharedStore();
    const [one, two] = [memoryOf(shared), memoryOf(shared)];
    const heard: string[] = [];
    two.subscribe((what) => heard.push(what));
    await Promise.all([
      one.changeLedger(2021, (rows) => [...rows, row('1')]),
      two.changeLedger(2021, (rows) => [...rows, row('2')]),
    ]);
    assert.deepEqual(await one.ledger(2021), { is: 'there', value: [row('1'), row('2')] });
    assert.deepEqual(await one.ledger(2022), { is: 'none' }, 'each year has its own');
    assert.deepEqual(heard, ['ledger']);
    const refusal = new Error('refused');
    await assert.rejects(
      one.changeLedger(2021, () => {
        throw refusal;
      }),
      refusal,
    );
    assert.deepEqual(await one.ledger(2021), { is: 'there', value: [row('1'), row('2')] });
  });
});

describe('notices of what is remembered', () => {
  it('say what is the matter and what to do, the last of each', () => {
    const told = withNotice([{ about: 'workbook', what: 'full' }], { about: 'workbook', what: 'forbidden' });
    assert.deepEqual(told, [{ about: 'workbook', what: 'forbidden' }]);
    assert.match(noticeWords({ about: 'workbook', what: 'full' }).what, /没有记住这个工作簿/);
    assert.match(noticeWords({ about: 'ledger', what: 'broken' }).advice, /核对期号/);
    assert.match(noticeWords({ about: 'work', what: 'newer' }).advice, /^请更新程序；请在“识别”里看一遍/);
  });
});
