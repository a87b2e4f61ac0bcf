import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { fingerprintOf } from '../../src/workbook/fingerprint.js';
import { readWorkbook } from '../../src/workbook/readWorkbook.js';
import { convertByLibreOffice } from '../libreoffice.js';
import { requireTool } from '../tools.js';
import { bookOf, bytesOf } from './books.js';

const seedBook = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../../seeds/2021/progress.xlsx', import.meta.url))),
);

function printOf(bytes: Uint8Array, name: string): string {
  return fingerprintOf(readWorkbook(bytes, name));
}

/** What programs keep each in its own way: errors, long numbers, times, yes and no, blanks, merges. */
function awkward(): Uint8Array {
  const cells: Record<string, CellObject> = {
    A1: { t: 's', v: '甲\n乙  丙 ' },
    B1: { t: 'b', v: true },
    C1: { t: 'n', v: 0.1 + 0.2 },
    D1: { t: 'n', v: 44285.4309027778, z: 'yyyy-mm-dd hh:mm:ss' },
    A2: { t: 'e', v: 7, f: '1/0' },
    B2: { t: 'e', v: 0x24, f: 'SQRT(-1)' },
    C2: { t: 'e', v: 42, f: 'NA()' },
    A3: { t: 'n', v: 2 ** 57 },
    B3: { t: 'n', v: -1e-5 / 3 },
    C3: { t: 's', v: '   ' },
    D3: { t: 's', v: '00123' },
    A5: { t: 's', v: '合并' },
    B5: { t: 's', v: '盖住的' },
    A7: { t: 'n', v: 36.6 * 3, z: '0' },
  };
  const sheet: WorkSheet = { '!ref': 'A1:D7', '!merges': [XLSX.utils.decode_range('A5:B6')], ...cells };
  return bytesOf(bookOf({ 进展: sheet, 空: { '!ref': 'A1' } }), 'xlsx');
}

describe('the fingerprint of a workbook', () => {
  it('is the same whichever program saved it', function () {
    requireTool(this, 'soffice');
    for (const book of [seedBook, awkward()]) {
      const expected = printOf(book, 'a.xlsx');
      assert.match(expected, /^sha256:[0-9a-f]{64}$/);
      for (const format of ['ods', 'xls', 'xlsx']) {
        assert.equal(printOf(convertByLibreOffice(book, 'xlsx', format), `b.${format}`), expected, format);
      }
    }
  });

  const table = (rows: readonly (readonly (string | number | null)[])[], sheet = '表'): string =>
    printOf(bytesOf(bookOf({ [sheet]: XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])) }), 'xlsx'), 'a.xlsx');

  it('changes with every value, its place, its kind and its sheet', () => {
    const prints = [
      table([['甲', 1]]),
      table([['甲', 2]]),
      table([['甲', '1']]),
      table([['甲', null, 1]]),
      table([['甲'], [1]]),
      table([['甲\n乙', 1]]),
      table([['甲', 1]], '表2'),
      table([['甲', 1, 0]]),
    ];
    assert.equal(new Set(prints).size, prints.length);
  });

  it('does not change with the format, the file\u2019s name, or empty rows at the end', () => {
    const sheet = (format: string): WorkSheet => ({ '!ref': 'A1:A9', A1: { t: 'n', v: 0.5, z: format } });
    const [plain, percent] = ['General', '0%'].map((format) => bytesOf(bookOf({ 表: sheet(format) }), 'xlsx'));
    assert(plain !== undefined && percent !== undefined);
    assert.equal(printOf(plain, 'a.xlsx'), printOf(percent, 'b.xlsx'));
    assert.equal(printOf(plain, 'a.xlsx'), table([[0.5]]));
  });
});
