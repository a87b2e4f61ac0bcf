import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { notCalculated } from '../../src/workbook/cell.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { isDateFormat } from '../../src/workbook/numberFormat.js';
import { at, bookOf, bytesOf, handmadeXlsx, onlyGrid, sheetOf } from './books.js';

const xfs = (...ids: number[]): string =>
  `<cellXfs>${ids.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join('')}</cellXfs>`;

describe('cells of a workbook', () => {
  it('keeps apart a formula without a result, a result of 0 and a result of ""', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>1-1</f><v>0</v></c>' +
      '<c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="n"><f>SUM(B1)</f><v/></c><c r="E1"><v>5</v></c></row></sheetData>';
    const grid = onlyGrid(readWorkbook(handmadeXlsx({ sheet }), 'a.xlsx').sheets);
    for (const address of ['A1', 'D1']) {
      const expected = { value: null, text: notCalculated, format: 'General', error: notCalculated };
      assert.deepEqual(at(grid, address), expected);
    }
    assert.equal(at(grid, 'B1')?.value, 0);
    assert.equal(at(grid, 'C1'), null);
  });

  it('finds a formula without a result in OpenDocument too', () => {
    const parts = unzipSync(bytesOf(bookOf({ 表: sheetOf([['甲', 1]]) }), 'ods'));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const cell = '<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:formula="of:=1+1"/>';
    parts['content.xml'] = strToU8(content.replace('</table:table-row>', `${cell}</table:table-row>`));
    const grid = onlyGrid(readWorkbook(zipSync(parts), 'a.ods').sheets);
    assert.equal(at(grid, 'E1')?.error, notCalculated);
    assert.equal(at(grid, 'B1')?.value, 1);
  });

  it('shows dates of the formats that a Chinese file names by id alone', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="0"><v>44260</v></c><c r="B1" s="1"><v>44260</v></c>' +
      '<c r="C1" s="2"><v>44260</v></c><c r="D1" s="3"><v>44260</v></c></row></sheetData>';
    const own = '<numFmts count="1"><numFmt numFmtId="57" formatCode="yyyy.m"/></numFmts>';
    for (const [numFmts, text57] of [
      ['', '2021年3月'],
      ['<numFmts count="0"/>', '2021年3月'],
      [own, '2021.3'],
    ] as const) {
      const bytes = handmadeXlsx({ sheet, styles: numFmts + xfs(31, 57, 58, 14) });
      const [row = []] = onlyGrid(readWorkbook(bytes, 'a.xlsx').sheets).cells;
      assert.deepEqual(
        row.map((cell) => cell?.text),
        ['2021年3月5日', text57, '3月5日', '2021/3/5'],
      );
      assert.ok(row.every((cell) => cell?.value === 44260 && isDateFormat(cell.format)));
    }
  });

  it('shows numbers in the formats that Chinese Excel and WPS write', () => {
    const formats = [
      ['yyyy.m.d', '2021.3.5'],
      ['[$-804]yyyy.mm', '2021.03'],
      ['[$-F800]dddd\\, mmmm dd\\, yyyy', '2021年3月5日'],
      ['G/通用格式"家"', '44260家'],
      ['General"家"', '44260家'],
      ['"约"General;"减"General', '约44260'],
      ['0.0!%', '44260.0%'],
      ['"共!"0.00"亿元"', '共!44260.00亿元'],
      ['0_ ;[Red]\\-0\\ ', '44260 '],
    ] as const;
    for (const [format, text] of formats) {
      const sheet = sheetOf([[44260]]);
      sheet['A1'] = { t: 'n', v: 44260, z: format };
      for (const type of ['xlsx', 'biff8'] as const) {
        const grid = onlyGrid(readWorkbook(bytesOf(bookOf({ 表: sheet }), type), 'a').sheets);
        assert.deepEqual(at(grid, 'A1'), { value: 44260, text, format, error: null });
      }
    }
  });

  it('counts dates from 1904 where the workbook does', () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="0"><v>42798</v></c></row></sheetData>';
    const bytes = handmadeXlsx({ sheet, styles: xfs(31), properties: '<workbookPr date1904="1"/>' });
    const workbook = readWorkbook(bytes, 'a.xlsx');
    assert.equal(workbook.date1904, true);
    assert.deepEqual(at(onlyGrid(workbook.sheets), 'A1')?.value, 42798);
    assert.equal(at(onlyGrid(workbook.sheets), 'A1')?.text, '2021年3月5日');
  });

  it('joins rich text and keeps markup in a cell as text', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>新认定</t></r><r><rPr><b/></rPr><t>30家</t></r></is></c>' +
      '<c r="B1" t="inlineStr"><is><t>&lt;w:p&gt;{{x}}</t></is></c></row></sheetData>';
    const grid = onlyGrid(readWorkbook(handmadeXlsx({ sheet }), 'a.xlsx').sheets);
    assert.equal(at(grid, 'A1')?.value, '新认定30家');
    assert.equal(at(grid, 'B1')?.text, '<w:p>{{x}}');
  });

  it('is trimmed to what shows anything, and merges with it', () => {
    const sheet =
      '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>题</t></is></c><c r="C2" s="1"/></row>' +
      '<row r="3"><c r="D3"><v>1</v></c><c r="G3" s="1"/></row><row r="9"><c r="A9" s="1"/></row></sheetData>' +
      '<mergeCells count="2"><mergeCell ref="B2:XFD2"/><mergeCell ref="H1:J9"/></mergeCells>';
    const grid = onlyGrid(readWorkbook(handmadeXlsx({ sheet, styles: xfs(0, 0) }), 'a.xlsx').sheets);
    assert.deepEqual([grid.rowCount, grid.columnCount], [3, 4]);
    assert.deepEqual(
      grid.cells.map((row) => row.length),
      [0, 2, 4],
    );
    assert.deepEqual(grid.merges, [{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  it('takes a stray cell in the last corner without filling the way there', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>';
    const grid = onlyGrid(readWorkbook(handmadeXlsx({ sheet }), 'a.xlsx').sheets);
    assert.equal(at(grid, 'XFD1048576')?.value, 2);
    assert.equal(
      grid.cells.reduce((slots, row) => slots + row.length, 0),
      1 + 16_384,
    );
  });
});
