import assert from 'node:assert/strict';
import * as XLSX from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { ssf } from '../../src/workbook/sheetjs.js';
import type { Workbook } from '../../src/workbook/workbook.js';
import { convertByLibreOffice } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { at, bookOf, bytesOf, sheetOf } from './books.js';

const dateFormat = 'yyyy"年"m"月"d"日"';

/** A sheet as a bureau keeps it, a hidden one, and an empty one. */
function sample(): WorkBook {
  const sheet = sheetOf([
    ['2021年科技创新指标进展', null, null, null, null],
    ['序号', '指标', 'id', '完成', '完成率'],
    [1, '高新技术企业', 'x1', 38, 1.267],
    [2, '科技型中小企业', 'x2', '420家\n（含备案）', 0.0066],
    ['隐藏的行', null, null, 44260],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
  sheet['!rows'] = [];
  sheet['!rows'][4] = { hidden: true };
  sheet['!cols'] = [{}, {}, { hidden: true }];
  sheet['E3'] = { t: 'n', v: 1.267, z: '0.0%' };
  sheet['E4'] = { t: 'n', v: 0.0066, z: '0.00%' };
  sheet['D5'] = { t: 'n', v: 44260, z: dateFormat };
  sheet['A6'] = { t: 'e', v: 23, f: '#REF!+1' };
  sheet['B6'] = { t: 'n', v: 39, f: 'D3+1' };
  sheet['E6'] = { t: 'b', v: true };
  sheet['!ref'] = 'A1:E6';
  const book = bookOf({ 指标月报: sheet, 隐藏表: sheetOf([['备查']]), 空表: sheetOf([]) });
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] };
  return book;
}

function assertSample(workbook: Workbook): void {
  assert.deepEqual(
    workbook.sheets.map(({ sheet, hidden, rowCount }) => [sheet, hidden, rowCount]),
    [
      ['指标月报', false, 6],
      ['隐藏表', true, 1],
      ['空表', false, 0],
    ],
  );
  const [grid] = workbook.sheets;
  assert.ok(grid);
  assert.equal(grid.columnCount, 5);
  assert.deepEqual(grid.merges, [{ top: 0, left: 0, bottom: 0, right: 4 }]);
  assert.deepEqual(grid.hiddenRows, [4]);
  assert.deepEqual(grid.hiddenColumns, [2]);
  assert.equal(at(grid, 'A1')?.value, '2021年科技创新指标进展');
  assert.equal(at(grid, 'B1'), null);
  assert.deepEqual(at(grid, 'D3'), { value: 38, text: '38', format: 'General', error: null });
  assert.equal(at(grid, 'D4')?.text, '420家\n（含备案）');
  assert.deepEqual(at(grid, 'E3'), { value: 1.267, text: '126.7%', format: '0.0%', error: null });
  assert.deepEqual(at(grid, 'E4'), { value: 0.0066, text: '0.66%', format: '0.00%', error: null });
  assert.equal(at(grid, 'D5')?.value, 44260);
  assert.equal(at(grid, 'D5')?.text, '2021年3月5日');
  // LibreOffice may keep a boolean as the number 1 in a boolean format.
  assert.equal(at(grid, 'E6')?.text, 'TRUE');
  assert.deepEqual([at(grid, 'A6')?.value, at(grid, 'A6')?.error, at(grid, 'A6')?.text], [null, '#REF!', '#REF!']);
  assert.equal(at(grid, 'B6')?.value, 39);
}

describe('formats of a workbook', () => {
  it('reads .xlsx', () => assertSample(readWorkbook(bytesOf(sample(), 'xlsx'), 'a.xlsx')));

  it('reads .xlsm', () => assertSample(readWorkbook(bytesOf(sample(), 'xlsm'), 'a.xlsm')));

  for (const format of ['xlsx', 'xls', 'ods']) {
    it(`reads the .${format} that LibreOffice writes`, function () {
      requireTool(this, 'soffice');
      const bytes = convertByLibreOffice(bytesOf(sample(), 'xlsx'), 'xlsx', format);
      assertSample(readWorkbook(bytes, `a.${format}`));
    });
  }

  it('reads a .xls under the name .et, whatever its name says', () => {
    const bytes = bytesOf(bookOf({ 表: sheetOf([['新认定', 30, 0.5, true]]) }), 'biff8');
    for (const name of ['a.et', 'a.xls', 'a.xlsx', 'a.csv']) {
      const [grid] = readWorkbook(bytes, name).sheets;
      assert.deepEqual(
        grid?.cells[0]?.map((cell) => cell?.value),
        ['新认定', 30, 0.5, true],
      );
    }
  });

  it('reads booleans of every format', () => {
    for (const type of ['xlsx', 'biff8', 'ods'] as const) {
      const [grid] = readWorkbook(bytesOf(bookOf({ 表: sheetOf([[true, false]]) }), type), 'a').sheets;
      assert.deepEqual(
        grid?.cells[0]?.map((cell) => [cell?.value, cell?.text]),
        [
          [true, 'TRUE'],
          [false, 'FALSE'],
        ],
      );
    }
  });

  it('reads the same whatever was read before', () => {
    const sheet = sheetOf([[44260]]);
    sheet['A1'] = { t: 'n', v: 44260, z: 'm/d/yy' };
    const xls = bytesOf(bookOf({ 表: sheet }), 'biff8');
    const before = readWorkbook(xls, 'a.xls');
    XLSX.read(bytesOf(sample(), 'xlsx'), { dateNF: 'd.m.yyyy' });
    ssf.get_table()[14] = '"other"0';
    assert.deepEqual(readWorkbook(xls, 'a.xls'), before);
    assert.equal(before.sheets[0]?.cells[0]?.[0]?.text, '2021/3/5');
  });

  it('leaves the bytes as they are', () => {
    for (const type of ['xlsx', 'biff8', 'ods', 'csv'] as const) {
      const bytes = Buffer.from(bytesOf(sample(), type));
      const before = Buffer.from(bytes);
      readWorkbook(bytes, `a.${type}`);
      assert.ok(bytes.equals(before), type);
    }
  });

  it('says nothing on the console', () => {
    const said: unknown[] = [];
    const { log, warn, error } = console;
    console.log = console.warn = console.error = (...words: unknown[]) => said.push(words);
    try {
      for (const type of ['xlsx', 'biff8', 'ods', 'csv'] as const) readWorkbook(bytesOf(sample(), type), `a.${type}`);
    } finally {
      Object.assign(console, { log, warn, error });
    }
    assert.deepEqual(said, []);
  });
});
