import * as XLSX from '@e965/xlsx';
import { openFakeExcel } from './fakeExcel.js';
import type { FakeExcel, FakeExcelOptions } from './fakeExcel.js';

/** A small workbook: 进度 with each kind of cell from B2 on, merges and hidden lines; 隐藏 hidden; 空表 blank. */
export function sampleBytes(): Uint8Array {
  const progress: XLSX.WorkSheet = {
    '!ref': 'B2:D5',
    '!merges': [XLSX.utils.decode_range('B2:D2')],
    '!rows': [{}, {}, {}, { hidden: true }],
    '!cols': [{}, {}, { hidden: true }],
    B2: { t: 's', v: '进度表' },
    B3: { t: 'n', v: 44_440, z: 'yyyy/m/d' },
    C3: { t: 'n', v: 0.125, z: '0.0%' },
    D3: { t: 'b', v: true },
    B4: { t: 'e', v: 23 },
    C4: { t: 'n', v: 3, f: '1+2' },
    D5: { t: 'n', v: 12 },
  };
  const book: XLSX.WorkBook = {
    SheetNames: ['进度', '隐藏', '空表'],
    Sheets: { 进度: progress, 隐藏: XLSX.utils.aoa_to_sheet([['密']]), 空表: { '!ref': 'A1' } },
    Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 0 }] },
  };
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

export function sampleExcel(options: FakeExcelOptions = {}): FakeExcel {
  return openFakeExcel(sampleBytes(), options);
}

/** For `assert.rejects` and `assert.throws`. */
export const withCode = (code: string) => ({ code });
