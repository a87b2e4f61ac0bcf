import assert from 'node:assert/strict';
import { createWriter } from '../../../addin/excel/writer.js';
import type { CellMark, OwnSheet } from '../../../src/workbook/host.js';
import { bookOf, bytesOf, sheetOf } from '../../workbook/books.js';
import { openFakeExcel } from '../fakeExcel/fakeExcel.js';
import type { FakeExcel, FakeExcelOptions } from '../fakeExcel/fakeExcel.js';
import { runOf } from './fakeRun.js';

function opened(options: FakeExcelOptions = {}) {
  const sheets = {
    进度: sheetOf([
      ['指标', 1],
      ['高企', 2],
      ['双创', 3],
    ]),
    附表: sheetOf([['x']]),
    深: sheetOf([['y']]),
  };
  const book = bookOf(sheets);
  book.Workbook = { Sheets: [{}, {}, { Hidden: 2 }] };
  const fake = openFakeExcel(bytesOf(book, 'xlsx'), options);
  return { fake, writer: createWriter(runOf(fake)) };
}

const MARKS: readonly CellMark[] = [
  { sheet: '进度', cell: 'B2', level: 'warning' },
  { sheet: '进度', cell: 'B2', level: 'error' },
  { sheet: '进度', cell: 'B3', level: 'info' },
  { sheet: '深', cell: 'A1', level: 'error' },
];

const RESULT: OwnSheet = {
  sheet: '核对结果',
  rows: [['核对结果'], ['指标', '数值', '单元格'], ['=高企', 12, 'B2'], ['+00', '012', '']],
  frozenRows: 2,
  widths: [20, 8, 10],
  links: [{ row: 2, column: 2, sheet: "进度'1", cell: 'B2' }],
};

const LEDGER: OwnSheet = { ...RESULT, sheet: '简报台账', rows: [['期号', '题目']], frozenRows: 1, links: [] };

/** The writer refuses, and the workbook is as it was. */
async function refused(fake: FakeExcel, work: Promise<unknown>, error: { problem: string; sheet?: string | null }) {
  const before = fake.state();
  await assert.rejects(work, { name: 'HostWriteError', ...error });
  assert.deepEqual(fake.state(), before);
  assert.deepEqual(fake.violations, []);
}

const formats = (fake: FakeExcel) =>
  fake.book.sheets.flatMap(({ name, conditionalFormats }) => conditionalFormats.map((format) => ({ name, ...format })));

describe('marks', () => {
  it('show the gravest of a cell, by more than colour, and go without a trace', async () => {
    const { fake, writer } = opened();
    fake.book.addConditionalFormat('进度', 'B1:B9', '=B1>1');
    const before = fake.state();
    await writer.mark(MARKS);
    assert.equal(formats(fake).length, 4);
    const looks = formats(fake).filter(({ formula }) => formula.includes('jianbao'));
    assert.deepEqual(
      looks.map(({ name, bold, formula }) => [name, bold, formula]),
      [
        ['进度', false, '="jianbao-mark info"<>""'],
        ['进度', true, '="jianbao-mark error"<>""'],
        ['深', true, '="jianbao-mark error"<>""'],
      ],
    );
    assert.equal(await writer.clearMarks(), 3);
    assert.deepEqual(fake.state(), before);
    assert.equal(await writer.clearMarks(), 0);
    assert.deepEqual(fake.violations, []);
  });

  it('move with their rows, and are found by another session', async () => {
    const { fake, writer } = opened();
    await writer.mark(MARKS);
    fake.book.insertRow('进度', 1);
    assert.deepEqual(
      formats(fake).map(({ areas }) => areas[0]?.row),
      [3, 2, 0],
    );
    const other = fake.share();
    assert.equal(await createWriter(runOf(other)).clearMarks(), 3);
    assert.deepEqual(formats(fake), []);
  });

  it('replace those before', async () => {
    const { fake, writer } = opened();
    await writer.mark(MARKS);
    await writer.mark([{ sheet: '附表', cell: 'A1', level: 'info' }]);
    assert.deepEqual(
      formats(fake).map(({ name }) => name),
      ['附表'],
    );
    await writer.mark([]);
    assert.deepEqual(formats(fake), []);
  });

  it('are many', async () => {
    const { fake, writer } = opened();
    await writer.mark(
      Array.from({ length: 1200 }, (_, row) => ({ sheet: '进度', cell: `C${row + 1}`, level: 'info' })),
    );
    assert.equal(await writer.clearMarks(), 1200);
    assert.ok(fake.counters.largestRequest < 3_000_000, String(fake.counters.largestRequest));
  });

  it('are all refused where one cannot be set', async () => {
    const locked = opened({ protectedSheets: ['附表'] });
    await locked.writer.mark(MARKS);
    const more: CellMark[] = [...MARKS, { sheet: '附表', cell: 'A1', level: 'error' }];
    await refused(locked.fake, locked.writer.mark(more), { problem: 'protected', sheet: '附表' });
    await refused(locked.fake, locked.writer.mark([{ ...MARKS[0], sheet: '无' } as CellMark]), {
      problem: 'no-sheet',
      sheet: '无',
    });
    await refused(locked.fake, locked.writer.mark([{ sheet: '进度', cell: '什么', level: 'info' }]), {
      problem: 'other',
    });
    const readOnly = opened({ readOnly: true });
    await refused(readOnly.fake, readOnly.writer.mark(MARKS), { problem: 'read-only' });
    locked.fake.failNextSync('InvalidOperationInCellEditMode');
    await refused(locked.fake, locked.writer.clearMarks(), { problem: 'busy' });
  });

  it('say so where Excel fails in their midst', async () => {
    const { fake, writer } = opened();
    const many = Array.from({ length: 600 }, (_, row): CellMark => ({
      sheet: '进度',
      cell: `C${row + 1}`,
      level: 'info',
    }));
    await writer.mark(many);
    const last = fake.counters.syncs - 1;
    await writer.clearMarks();
    const start = fake.counters.syncs;
    fake.beforeSync = (sync) => {
      if (sync === start + last) fake.failNextSync('AccessDenied');
    };
    await assert.rejects(writer.mark(many), { name: 'HostWriteError', problem: 'other', halfDone: true });
    assert.equal(formats(fake).length, 500);
  });
});

describe('selecting', () => {
  it('shows the cell, and says why it cannot', async () => {
    const { fake, writer } = opened();
    await writer.select('附表', 'B7');
    assert.deepEqual([fake.activeSheet, fake.selection], ['附表', 'B7']);
    await refused(fake, writer.select('深', 'A1'), { problem: 'hidden-sheet', sheet: '深' });
    await refused(fake, writer.select('无', 'A1'), { problem: 'no-sheet', sheet: '无' });
  });
});

describe('a sheet of the program', () => {
  it('is made, with texts as texts', async () => {
    const { fake, writer } = opened();
    await writer.replaceOwnSheet(RESULT);
    const sheet = fake.book.sheet('核对结果');
    assert.deepEqual(sheet.cells.map((row) => row.map((cell) => cell?.value)).slice(2), [
      ['=高企', 12, 'B2'],
      ['+00', '012', ''],
    ]);
    assert.equal(sheet.frozenRows, 2);
    assert.deepEqual([...sheet.columnWidths.values()], [120, 48, 60]);
    assert.equal(sheet.cellAt(1, 0)?.style.bold, true);
    assert.equal(sheet.cellAt(2, 2)?.hyperlink?.documentReference, "'进度''1'!B2");
    assert.deepEqual(fake.violations, []);
  });

  it('is replaced whole, by a later session too, and shown again', async () => {
    const { fake, writer } = opened();
    await writer.replaceOwnSheet(RESULT);
    fake.book.sheet('核对结果').visibility = 'Hidden';
    await createWriter(runOf(fake.share())).replaceOwnSheet({ ...RESULT, rows: [['新']], links: [], frozenRows: 0 });
    const sheet = fake.book.sheet('核对结果');
    assert.equal(sheet.visibility, 'Visible');
    assert.equal(sheet.frozenRows, 0);
    assert.deepEqual(
      [...sheet.cellsIn()].map(({ cell }) => cell.value).filter((value) => value !== ''),
      ['新'],
    );
  });

  it('is long', async () => {
    const { fake, writer } = opened();
    const rows = Array.from({ length: 4000 }, (_, row) => [`${row}`, '说明'.repeat(200), `A${row + 1}`]);
    const links = rows.map((_, row) => ({ row, column: 2, sheet: '进度', cell: `A${row + 1}` }));
    await writer.replaceOwnSheet({ ...RESULT, rows, links });
    assert.equal(fake.book.shown('核对结果', 'A4000'), '3999');
    assert.equal(fake.book.sheet('核对结果').cellAt(3999, 2)?.hyperlink?.documentReference, "'进度'!A4000");
    assert.ok(fake.counters.largestRequest < 4_000_000, String(fake.counters.largestRequest));
  });

  it('is never one of somebody else', async () => {
    const { fake, writer } = opened();
    fake.book.addSheet('核对结果');
    await refused(fake, writer.replaceOwnSheet(RESULT), { problem: 'name-taken', sheet: '核对结果' });
    assert.equal(await writer.removeOwnSheet('核对结果'), false);
    assert.equal(await writer.removeOwnSheet('无'), false);
  });

  it('is taken away, however deep it is hidden', async () => {
    const { fake, writer } = opened();
    await writer.replaceOwnSheet(RESULT);
    fake.book.sheet('核对结果').visibility = 'VeryHidden';
    assert.equal(await writer.removeOwnSheet('核对结果'), true);
    assert.equal(fake.book.find('核对结果'), null);
  });

  it('is not begun where it cannot be finished', async () => {
    const fixed = opened({ structureProtected: true });
    await refused(fixed.fake, fixed.writer.replaceOwnSheet(RESULT), { problem: 'protected', sheet: null });
    const readOnly = opened({ readOnly: true });
    await refused(readOnly.fake, readOnly.writer.replaceOwnSheet(RESULT), { problem: 'read-only' });
    const { fake, writer } = opened();
    await writer.replaceOwnSheet(RESULT);
    fake.book.sheet('核对结果').isProtected = true;
    await refused(fake, writer.replaceOwnSheet({ ...RESULT, rows: [] }), { problem: 'protected', sheet: '核对结果' });
  });

  it('is taken away again where its making fails half-way', async () => {
    const { fake, writer } = opened();
    fake.beforeSync = (sync) => {
      if (sync === 3) fake.failNextSync('GeneralException', 6);
    };
    await refused(fake, writer.replaceOwnSheet(RESULT), { problem: 'other' });
  });
});

describe('a sheet that people write in', () => {
  const edit = {
    sheet: '简报台账',
    cells: [
      { row: 1, column: 0, value: '=7' },
      { row: 1, column: 1, value: 7 },
    ],
    whenAbsent: LEDGER,
  };

  it('is made where it is absent, and is the people’s', async () => {
    const { fake, writer } = opened();
    await writer.editSheet({ ...edit, expected: new Map([['A2', '']]) });
    assert.deepEqual(
      fake.book.sheet('简报台账').cells.map((row) => row.map((cell) => cell?.value)),
      [
        ['期号', '题目', ''],
        ['=7', 7, ''],
      ],
    );
    assert.equal(await writer.removeOwnSheet('简报台账'), false);
    await refused(fake, writer.editSheet({ ...edit, sheet: '无', whenAbsent: null, expected: new Map() }), {
      problem: 'no-sheet',
    });
    await refused(fake, writer.editSheet({ ...edit, sheet: '简报设置', expected: new Map([['A2', '旧']]) }), {
      problem: 'changed',
    });
  });

  it('changes in these cells alone, and keeps numbers numbers', async () => {
    const { fake, writer } = opened();
    fake.book.addSheet('简报台账');
    fake.book.type('简报台账', 'A1', '期号');
    fake.book.type('简报台账', 'B2', '旧', '@');
    await writer.editSheet({
      ...edit,
      expected: new Map([
        ['A1', '期号'],
        ['A2', ''],
        ['B2', '旧'],
      ]),
    });
    assert.equal(fake.book.shown('简报台账', 'A1'), '期号');
    const cells = fake.book.sheet('简报台账').cells[1];
    assert.deepEqual([cells?.[0]?.value, cells?.[0]?.formula, cells?.[1]?.value], ['=7', null, 7]);
    await writer.editSheet({ ...edit, cells: [{ row: 1, column: 0, value: '' }], expected: new Map() });
    assert.equal(fake.book.shown('简报台账', 'A2'), '');
    assert.deepEqual(fake.violations, []);
  });

  it('is left where somebody was faster', async () => {
    const { fake, writer } = opened();
    fake.book.addSheet('简报台账');
    const other = fake.share();
    fake.book.type('简报台账', 'A2', '第7期');
    await refused(fake, writer.editSheet({ ...edit, expected: new Map([['A2', '']]) }), {
      problem: 'changed',
      sheet: '简报台账',
    });
    await refused(other, createWriter(runOf(other)).editSheet({ ...edit, expected: new Map([['A2', '第6期']]) }), {
      problem: 'changed',
    });
  });

  it('is left where it is protected, or the cell lies under a merge', async () => {
    const { fake, writer } = opened();
    const sheet = fake.book.addSheet('简报台账');
    fake.book.type('简报台账', 'A1', '期号');
    fake.book.type('简报台账', 'C9', '注');
    sheet.merges.push({ row: 0, column: 0, rowCount: 2, columnCount: 1 });
    await refused(fake, writer.editSheet({ ...edit, expected: new Map() }), { problem: 'other' });
    sheet.merges = [];
    sheet.isProtected = true;
    await refused(fake, writer.editSheet({ ...edit, expected: new Map() }), {
      problem: 'protected',
      sheet: '简报台账',
    });
  });

  it('is never without a formula that somebody wrote', async () => {
    const { fake, writer } = opened();
    fake.book.addSheet('简报台账');
    fake.book.type('简报台账', 'B2', '=A2+1');
    await refused(fake, writer.editSheet({ ...edit, expected: new Map() }), {
      problem: 'formula',
      sheet: '简报台账',
    });
    fake.book.type('简报台账', 'B2', '=不是公式', '@');
    await writer.editSheet({ ...edit, expected: new Map() });
    assert.equal(fake.book.shown('简报台账', 'B2'), '7');
  });

  /** Another that is ready to be edited, and which of its syncs writes: the one before Excel.run's own. */
  async function readyToWrite(cells: typeof edit.cells, prepare: (fake: FakeExcel) => void) {
    const ready = () => {
      const { fake, writer } = opened();
      fake.book.addSheet('简报台账');
      prepare(fake);
      return { fake, edited: () => writer.editSheet({ ...edit, cells, expected: new Map() }) };
    };
    const { fake, edited } = ready();
    await edited();
    return { ready, writing: fake.counters.syncs - 1 };
  }

  it('has its old cells again where Excel fails half-way', async () => {
    const cells = [...edit.cells, { row: 1, column: 2, value: '草稿' }].map((cell) => ({ ...cell }));
    const { ready, writing } = await readyToWrite(cells, ({ book }) => {
      book.type('简报台账', 'A2', '0012', '@');
      book.type('简报台账', 'B2', 44_440, 'yyyy/m/d');
      book.type('简报台账', 'C2', '3-5', '@');
    });
    // What it queues: format and value of A2, value of B2, format and value of C2.
    for (const commands of [0, 1, 2, 3, 4, 5]) {
      const { fake, edited } = ready();
      fake.beforeSync = (sync) => {
        if (sync === writing) fake.failNextSync('GeneralException', commands);
      };
      await refused(fake, edited(), { problem: 'other' });
    }
  });

  it('is written in the row that was meant, though somebody puts in another at that moment', async () => {
    const { ready, writing } = await readyToWrite([{ row: 1, column: 0, value: 7 }], ({ book }) => {
      book.type('简报台账', 'A1', '期号');
      book.type('简报台账', 'A3', '注');
    });
    const { fake, edited } = ready();
    fake.beforeSync = (sync) => {
      if (sync === writing) fake.book.insertRow('简报台账', 1);
    };
    await edited();
    assert.deepEqual(
      ['A1', 'A2', 'A3', 'A4'].map((address) => fake.book.shown('简报台账', address)),
      ['', '期号', '7', '注'],
    );
  });
});
