import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { InputError } from '../../src/inputError.js';
import type { InputProblem } from '../../src/inputError.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { cfb } from '../../src/workbook/sheetjs.js';
import { convertByLibreOffice } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { bookOf, bytesOf, handmadeXlsx, sheetOf } from './books.js';

function assertRefused(bytes: Uint8Array, name: string, problem: InputProblem, words: RegExp): void {
  assert.throws(
    () => readWorkbook(bytes, name),
    (error: unknown) => {
      assert.ok(error instanceof InputError, String(error));
      assert.equal(error.problem, problem);
      assert.equal(error.place.file, name);
      assert.match(error.what, words);
      assert.match(error.advice, /^请[^。]+。$/);
      return true;
    },
  );
}

const rows = Array.from({ length: 300 }, (_, row) => [`指标${row}`, row, row / 7]);
const sound = (type: 'xlsx' | 'biff8' | 'ods'): Uint8Array => bytesOf(bookOf({ 表: sheetOf(rows) }), type);
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/workbook/${name}`, import.meta.url)));

function ole2(stream: string): Uint8Array {
  const file = cfb.utils.cfb_new();
  cfb.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000), { unsafe: false });
  const { write } = XLSX.CFB as { write: (file: object, options: { type: 'buffer' }) => Buffer };
  return new Uint8Array(write(file, { type: 'buffer' }));
}

describe('what is not a workbook', () => {
  const others: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['总结.txt', strToU8('今年以来，全市科技创新工作\n取得新进展。\n'), /文本文件/],
    ['总结.xlsx', strToU8('# 标题\n\n正文, 有逗号\n'), /文本文件/],
    ['a.json', strToU8('{\n  "a": 1,\n  "b": 2\n}\n'), /文本文件/],
    ['a.pdf', strToU8('%PDF-1.7\n'), /PDF/],
    ['a.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /图片/],
    ['a.xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), /网页/],
    ['a.docx', zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<d/>') }), /Word/],
    ['a.zip', zipSync({ '照片/说明.txt': strToU8('x') }), /压缩包/],
    ['a.odt', zipSync({ 'content.xml': strToU8('<c/>'), mimetype: strToU8('text') }), /OpenDocument/],
    ['a.doc', ole2('WordDocument'), /Word/],
    ['a.msg', ole2('Other'), /不是工作簿/],
    ['a.xls', bytesOf(bookOf({ 表: sheetOf([['甲']]) }), 'biff5'), /Excel 95/],
    ['a.xlsb', bytesOf(bookOf({ 表: sheetOf([['甲']]) }), 'xlsb'), /xlsb/],
    ['a.csv', new Uint8Array([1, 0, 2, 0, 3, 0xff]), /不是工作簿/],
  ];
  for (const [name, bytes, words] of others) {
    it(`is refused: ${name}, ${words.source}`, () => assertRefused(bytes, name, 'not-a-workbook', words));
  }
});

describe('a damaged workbook', () => {
  for (const [type, name] of [
    ['xlsx', 'a.xlsx'],
    ['biff8', 'a.xls'],
    ['ods', 'a.ods'],
  ] as const) {
    it(`is refused wherever it was cut: ${name}`, () => {
      const whole = sound(type);
      for (const share of [0.02, 0.1, 0.5, 0.9, 0.95]) {
        const cut = whole.slice(0, Math.floor(whole.length * share));
        assertRefused(cut, name, 'damaged-workbook', /损坏/);
      }
    });
  }

  it('is refused where LibreOffice wrote the .xls', function () {
    requireTool(this, 'soffice');
    const whole = convertByLibreOffice(sound('xlsx'), 'xlsx', 'xls');
    for (const share of [0.1, 0.5, 0.9]) {
      assertRefused(whole.slice(0, Math.floor(whole.length * share)), 'a.xls', 'damaged-workbook', /损坏/);
    }
  });

  it('is refused where one sheet cannot be read, and names it', () => {
    const parts = unzipSync(sound('xlsx'));
    assert.ok(Reflect.deleteProperty(parts, 'xl/worksheets/sheet1.xml'));
    assertRefused(zipSync(parts), 'a.xlsx', 'damaged-workbook', /工作表已损坏/);
  });

  it('gives an InputError or a workbook, whichever bytes are changed', () => {
    for (const type of ['xlsx', 'biff8', 'ods'] as const) {
      const whole = bytesOf(bookOf({ 表: sheetOf(rows.slice(0, 20)) }), type);
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 }), (changes) => {
          const bytes = whole.slice();
          for (const [index, byte] of changes) bytes[index] = byte;
          try {
            readWorkbook(bytes, 'a');
          } catch (error) {
            assert.ok(error instanceof InputError, String(error));
          }
        }),
        { numRuns: 100 },
      );
    }
  });
});

describe('a workbook with a password', () => {
  for (const name of ['password.xlsx', 'password.xls', 'password.ods']) {
    it(`is refused: ${name}`, () => assertRefused(fixture(name), name, 'password', /密码/));
  }
});

describe('a workbook of nothing', () => {
  it('is refused: no byte', () => assertRefused(new Uint8Array(), 'a.xlsx', 'empty-workbook', /0字节/));

  it('is refused: no cell', () => {
    for (const type of ['xlsx', 'biff8', 'ods'] as const) {
      const bytes = bytesOf(bookOf({ 一: sheetOf([]), 二: sheetOf([]) }), type);
      assertRefused(bytes, `a.${type}`, 'empty-workbook', /没有任何内容/);
    }
    assertRefused(strToU8('\r\n\r\n'), 'a.csv', 'empty-workbook', /没有任何内容/);
  });
});

describe('a workbook beyond all measure', () => {
  it('is refused before it is inflated', () => {
    const bytes = handmadeXlsx({ sheet: '<sheetData/>' });
    // The size of the last part, as the zip's directory declares it.
    const entry = strFromU8(bytes, true).lastIndexOf('PK\x01\x02');
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(entry + 24, 0xf000_0000, true);
    assertRefused(bytes, 'a.xlsx', 'file', /过大/);
  });

  it('is refused where a stored part declares less than it takes', () => {
    const sheet = `<sheetData/>${' '.repeat(1024)}`;
    const bytes = zipSync(unzipSync(handmadeXlsx({ sheet })), { level: 0 });
    const entry = strFromU8(bytes, true).lastIndexOf('PK\x01\x02');
    const fields = new DataView(bytes.buffer, bytes.byteOffset);
    fields.setUint32(entry + 20, 0xf000_0000, true);
    fields.setUint32(entry + 24, 0, true);
    assertRefused(bytes, 'a.xlsx', 'file', /过大/);
  });

  it('is refused where few tags stand for many cells', () => {
    const parts = unzipSync(bytesOf(bookOf({ 表: sheetOf([['甲', 1]]) }), 'ods'));
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const row =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384" ' +
      'office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>';
    parts['content.xml'] = strToU8(content.replace('</table:table>', `${row}</table:table>`));
    assertRefused(zipSync(parts), 'a.ods', 'file', /过大/);
  });
});
