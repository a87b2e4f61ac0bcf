import { unzipSync } from 'fflate';
import writeXlsxFile, { type CellObject } from 'write-excel-file/universal';
import { chineseDate, type IsoDate } from '../plan/period.js';
import { zipPackage } from '../zipPackage.js';
import { day, number, text } from './cell.js';
import { printing } from './printing.js';
import { properties } from './properties.js';
import { sheetOf, type Table } from './table.js';

/** Present with every Chinese Excel and WPS; set on its own, not by a theme, which WPS reports as missing. */
const BODY_FONT = { fontFamily: '宋体', fontSize: 10 };

/** A column of an exported ledger. */
export interface LedgerBookColumn {
  heading: string;
  width: number;
  holds: 'number' | 'day' | 'text';
}

/**
 * A ledger as a workbook (.xlsx) of one sheet. What should be a number or a day and is none stays the text that it is; no
 * text is ever a formula. The same rows give the same bytes.
 * @param rows a text for each column: digits, 2031-05-18, or words
 * @param on the day of the export
 */
export async function ledgerBook(
  sheet: string,
  columns: readonly LedgerBookColumn[],
  rows: readonly (readonly string[])[],
  on: IsoDate,
): Promise<Uint8Array> {
  const table: Table = {
    name: sheet,
    title: sheet,
    notes: [[`${rows.length}期`, `导出日期：${chineseDate(on)}`, '“标识”一列请不要改，导入时靠它认出同一期']],
    columns,
    rows: rows.map((texts) => columns.map(({ holds }, at) => cellOf(texts[at] ?? '', holds))),
    fixedColumns: 1,
  };
  const features = [printing([table]), properties(sheet, on)];
  const blob = await writeXlsxFile([sheetOf(table)], { ...BODY_FONT, features }).toBlob();
  return zipPackage(unzipSync(new Uint8Array(await blob.arrayBuffer())));
}

function cellOf(value: string, holds: LedgerBookColumn['holds']): CellObject {
  if (holds === 'number' && /^\d{1,9}$/.test(value)) return { ...number(value, '0'), align: 'center' };
  if (holds === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  return text(value);
}
