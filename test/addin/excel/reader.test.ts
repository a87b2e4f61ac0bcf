import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import { groupBy } from 'es-toolkit/array';
import { createReader } from '../../../addin/excel/reader.js';
import { createWriter } from '../../../addin/excel/writer.js';
import type { ReadingStep } from '../../../src/workbook/host.js';
import { readWorkbook } from '../../../src/workbook/readWorkbook.js';
import { at, bookOf, bytesOf, handmadeXlsx, onlyGrid, sheetOf } from '../../workbook/books.js';
import { openFakeExcel } from '../fakeExcel/fakeExcel.js';
import type { FakeExcelOptions } from '../fakeExcel/fakeExcel.js';
import { runOf, unwatched } from './fakeRun.js';

type Sheets = Parameters<typeof bookOf>[0];

/** The same workbook in a fake Excel and as a file. */
function opened(
  sheets: Sheets,
  options: FakeExcelOptions = {},
  change: (book: XLSX.WorkBook) => void = () => undefined,
) {
  const book = bookOf(sheets);
  change(book);
  const bytes = bytesOf(book, 'xlsx');
  const fake = openFakeExcel(bytes, { ...options, name: '进度.xlsx' });
  return { fake, reader: createReader(runOf(fake)), file: readWorkbook(bytes, '进度.xlsx') };
}

const grid = (rows: number, columns: number, text: string): string[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => `${row} ${column} ${text}`));

/** A sheet 进展 of a few cells far apart, in the order of its rows. */
function sparse(cells: readonly (readonly [address: string, text: string])[]): Uint8Array {
  const rows = Object.entries(groupBy(cells, ([address]) => address.replace(/^[A-Z]+/, '')));
  const data = rows.map(([row, own]) => {
    const texts = own.map(([address, text]) => `<c r="${address}" t="str"><v>${text}</v></c>`);
    return `<row r="${row}">${texts.join('')}</row>`;
  });
  return handmadeXlsx({ sheet: `<sheetData>${data.join('')}</sheetData>` });
}

describe('the reader in Excel', () => {
  it('reads hidden sheets, hidden rows and columns and blank sheets', async () => {
    const sheet = sheetOf([
      ['年', '月'],
      ['一', 2],
      ['三', 4],
      ['五', 6],
    ]);
    sheet['!rows'] = [{}, { hidden: true }];
    sheet['!cols'] = [{}, { hidden: true }];
    const { reader, file } = opened(
      { 表: sheet, 藏: sheetOf([['密']]), 深: sheetOf([['更密']]), 空: sheetOf([]) },
      {},
      (book) => {
        book.Workbook = { Sheets: [{}, { Hidden: 1 }, { Hidden: 2 }, {}] };
      },
    );
    const host = await reader.read(unwatched);
    assert.deepEqual(host, file);
    assert.deepEqual(
      host.sheets.map(({ hidden }) => hidden),
      [false, true, true, false],
    );
    assert.deepEqual(host.sheets[0]?.hiddenRows, [1]);
  });

  it('reads merges before the first cell, and more of them than Excel gives at once', async () => {
    const rows = Array.from({ length: 700 }, (_, row) => [null, `${row}`]);
    const sheet = sheetOf(rows.flatMap((row) => [row, [null, null]]));
    sheet['!merges'] = rows.map((_, row) => XLSX.utils.decode_range(`B${2 * row + 1}:B${2 * row + 2}`));
    const { reader, file } = opened({ 表: sheet });
    assert.deepEqual(await reader.read(unwatched), file);
  });

  it('reads cells that are longer than an answer may be, in parts', async () => {
    const long = sheetOf([
      ...grid(900, 6, ''),
      ...Array.from({ length: 30 }, () => ['长'.repeat(32_767), '', '长'.repeat(32_767)]),
    ]);
    const { fake, reader, file } = opened({ 表: long, 另: sheetOf([['短']]) });
    assert.deepEqual(await reader.read(unwatched), file);
    // Excel refused at first.
    assert.ok(fake.counters.largestResponse > 5 * 1024 * 1024);
  });

  it('reads a sheet with a stray cell in the last corner, and few cells besides', async () => {
    const bytes = sparse([
      ['A1', '科技局'],
      ['B1', '1'],
      ['A2', '完成'],
      ['B2', '2'],
      ['XFD1048576', '误'],
    ]);
    const fake = openFakeExcel(bytes);
    const reader = createReader(runOf(fake));
    const file = readWorkbook(bytes, 'progress.xlsx');
    const steps: ReadingStep[] = [];
    const host = await reader.read({ ...unwatched, onStep: (step) => steps.push(step) });
    const read = onlyGrid(host.sheets);
    assert.deepEqual([at(read, 'A2')?.text, at(read, 'B2')?.text, at(read, 'XFD1048576')?.text], ['完成', '2', '误']);
    assert.equal(read.rowCount, onlyGrid(file.sheets).rowCount);
    assert.ok((steps.at(-1)?.total ?? Infinity) < 10);
    assert.ok(fake.counters.syncs < 12, String(fake.counters.syncs));
  });

  it('refuses a sheet beyond all measure in the words for a file', async () => {
    const cells = Array.from(
      { length: 1000 },
      (_, at) => [XLSX.utils.encode_cell({ r: at * 1000, c: (at * 7919) % 16_384 }), '散'] as const,
    );
    const reader = createReader(runOf(openFakeExcel(sparse(cells))));
    await assert.rejects(reader.read(unwatched), {
      name: 'InputError',
      problem: 'file',
      message: /工作表“进展”：工作表占用的区域过大/,
    });
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const { fake, reader } = opened({ 甲: sheetOf(grid(5000, 6, '第一张')), 乙: sheetOf(grid(5000, 6, '第二张')) });
    const steps: ReadingStep[] = [];
    await reader.read({ ...unwatched, onStep: (step) => steps.push(step) });
    assert.deepEqual(steps.at(-1), { done: 60_000, total: 60_000, sheet: '乙' });
    assert.equal(steps[0]?.sheet, '甲');
    const before = fake.counters.syncs;
    const controller = new AbortController();
    const reading = reader.read({ onStep: () => controller.abort(new Error('够了')), signal: controller.signal });
    await assert.rejects(reading, /够了/);
    assert.ok(fake.counters.syncs - before < before);
  });

  it('reads one sheet as it is now', async () => {
    const { fake, reader, file } = opened({ 表: sheetOf([['a']]), 台账: sheetOf([['期号'], [7]]) });
    assert.deepEqual(await reader.readSheet('台账'), file.sheets[1]);
    fake.book.type('台账', 'A3', '第8期');
    assert.equal((await reader.readSheet('台账'))?.cells[2]?.[0]?.text, '第8期');
    assert.equal(await reader.readSheet('没有'), null);
  });

  it('knows the dates of 1904 by what Excel shows', async () => {
    const sheet = sheetOf([['日期', '']]);
    sheet['B1'] = { t: 'n', v: 42_978, z: 'yyyy"年"m"月"d"日"' };
    const { reader, file } = opened({ 表: sheet }, {}, (book) => (book.Workbook = { WBProps: { date1904: true } }));
    const host = await reader.read(unwatched);
    assert.equal(host.date1904, true);
    assert.deepEqual(host, file);
  });

  it('says what Excel refuses', async () => {
    const { fake, reader } = opened({ 表: sheetOf([['a']]) });
    fake.failNextSync('InvalidOperationInCellEditMode');
    await assert.rejects(reader.read(unwatched), { name: 'HostWriteError', problem: 'busy' });
    fake.failNextSync('AccessDenied');
    await assert.rejects(reader.read(unwatched), { name: 'InputError', message: /AccessDenied.*启用编辑/ });
    const empty = createReader(runOf(openFakeExcel(bytesOf(bookOf({ 空: sheetOf([]) }), 'xlsx'))));
    await assert.rejects(empty.read(unwatched), { problem: 'empty-workbook' });
  });

  it('hears of what others change, and no more when it is stopped', async () => {
    const { fake, reader } = opened({ 表: sheetOf([['a']]) });
    let changes = 0;
    const told = () => new Promise((resolve) => setTimeout(resolve, 5));
    const stop = await reader.watch(() => (changes += 1));
    fake.book.type('表', 'A1', 'b');
    await told();
    assert.equal(changes, 1);
    stop();
    await told();
    fake.book.type('表', 'A1', 'c');
    await told();
    assert.equal(changes, 1);
  });

  it('does not hear of what the program writes itself', async () => {
    const { fake, reader } = opened({ 表: sheetOf([['a']]) });
    let changes = 0;
    const stop = await reader.watch(() => (changes += 1));
    const own = { sheet: '核对结果', rows: [['无']], frozenRows: 0, widths: [], links: [] };
    await createWriter(runOf(fake)).replaceOwnSheet(own);
    await createWriter(runOf(fake)).removeOwnSheet('核对结果');
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(changes, 0);
    fake.book.deleteSheet('表');
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal(changes, 1);
    stop();
  });
});
