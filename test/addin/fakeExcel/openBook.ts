import type { CellObject, WorkSheet } from '@e965/xlsx';
import { cellReader, notCalculated } from '../../../src/workbook/cell.js';
import { readZipBook } from '../../../src/workbook/zipBook.js';
import { StoredBook } from './storedBook.js';
import { emptyCell } from './storedSheet.js';
import type { StoredCell, StoredSheet } from './storedSheet.js';

const VISIBILITY = ['Visible', 'Hidden', 'VeryHidden'] as const;

/**
 * Opens a workbook file as Excel would, by SheetJS. What SheetJS does not read is not there: conditional formats,
 * fills, frozen panes, the sheets' custom properties; a test adds those that it needs.
 *
 * @throws Error for a formula whose result the file does not hold: Excel would work it out, this does not
 */
export function openBook(bytes: Uint8Array, name: string): StoredBook {
  const { book } = readZipBook(bytes, name);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const stored = new StoredBook(name, date1904);
  const toCell = storedCellReader(date1904);
  for (const [index, sheetName] of book.SheetNames.entries()) {
    const raw = book.Sheets[sheetName];
    if (raw === undefined || (raw['!type'] !== undefined && raw['!type'] !== 'sheet')) continue;
    const sheet = stored.addSheet(sheetName);
    sheet.visibility = VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
    fill(sheet, raw, toCell);
  }
  return stored;
}

function fill(sheet: StoredSheet, raw: WorkSheet, toCell: (cell: CellObject) => StoredCell): void {
  sheet.isProtected = raw['!protect'] !== undefined;
  // The rows have holes, which forEach passes over.
  (raw['!data'] ?? []).forEach((line, row) => {
    const cells = (sheet.cells[row] ??= []);
    line.forEach((cell, column) => (cells[column] = toCell(cell)));
  });
  for (let row = 0; row < sheet.cells.length; row += 1) sheet.cells[row] ??= [];
  sheet.merges = (raw['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rowCount: e.r - s.r + 1,
    columnCount: e.c - s.c + 1,
  }));
  for (const [row, info] of Object.entries(raw['!rows'] ?? [])) if (info.hidden) sheet.hiddenRows.add(Number(row));
  for (const [column, info] of Object.entries(raw['!cols'] ?? [])) {
    if (info.hidden) sheet.hiddenColumns.add(Number(column));
  }
}

function storedCellReader(date1904: boolean): (raw: CellObject) => StoredCell {
  const read = cellReader(date1904);
  return (raw) => {
    const cell = read(raw);
    const formula = raw.f === undefined ? null : `=${raw.f}`;
    const format = typeof raw.z === 'string' ? raw.z : 'General';
    if (cell === null) return { ...emptyCell(), format, formula };
    if (cell.error === notCalculated) throw new Error('a formula without its result: save the workbook in Excel first');
    if (cell.error !== null) {
      return { ...emptyCell(), value: cell.error, text: cell.error, type: 'Error', format, formula };
    }
    const value = cell.value ?? '';
    const type = typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
    return { ...emptyCell(), value, text: cell.text, type, format: cell.format, formula };
  };
}
