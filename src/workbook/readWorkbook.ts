import type { WorkBook } from '@e965/xlsx';
import { cellReader, csvCellOf } from './cell.js';
import { csvSheet, isMarkup, looksLikeTable } from './csvBook.js';
import { decodeText } from './csvText.js';
import { fileKindOf } from './fileKind.js';
import { readOleBook } from './oleBook.js';
import type { OpenDocumentSheet } from './openDocument.js';
import { gridOf } from './sheetGrid.js';
import type { Grid, Workbook } from './workbook.js';
import {
  damagedWorkbook,
  emptyFile,
  emptyWorkbook,
  markupNotWorkbook,
  notAWorkbook,
  tooLarge,
} from './workbookError.js';
import { readZipBook } from './zipBook.js';

/**
 * Reads a workbook file: .xlsx, .xlsm, .xls, .et, .ods or .csv, told apart by content. Dates stay serial numbers with
 * a date format; a formula whose result the file does not hold is a cell with the error `未计算`, never 0 or empty;
 * chart sheets are left out. A CSV cell is a number only where that does not change its text, else text as typed.
 *
 * @param name the file's name, for messages; of use only to tell CSV from other text
 * @throws InputError `not-a-workbook`, `damaged-workbook`, `password`, `empty-workbook`, or `file` where it is too large
 */
export function readWorkbook(bytes: Uint8Array, name: string): Workbook {
  if (bytes.length === 0) throw emptyFile(name);
  const workbook = readByKind(bytes, name);
  if (workbook.sheets.every(({ rowCount }) => rowCount === 0)) throw emptyWorkbook(name);
  return workbook;
}

function readByKind(bytes: Uint8Array, name: string): Workbook {
  const found = fileKindOf(bytes);
  switch (found.kind) {
    case 'zip': {
      const { book, openDocument } = readZipBook(bytes, name);
      return workbookOf(book, name, openDocument);
    }
    case 'ole2':
      return workbookOf(readOleBook(bytes, name), name, null);
    case 'text':
      return readText(bytes, name);
    case 'other':
      throw notAWorkbook(name, found.what);
  }
}

function workbookOf(book: WorkBook, name: string, openDocument: readonly OpenDocumentSheet[] | null): Workbook {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const toCell = cellReader(date1904);
  const sheets = book.SheetNames.flatMap((_, index): Grid[] => {
    const grid = gridOfSheet(book, name, index, openDocument?.[index], toCell);
    return grid === null ? [] : [grid];
  });
  return { name, sheets, date1904 };
}

/** Null for a chart sheet or a dialog. */
function gridOfSheet(
  book: WorkBook,
  name: string,
  index: number,
  openDocument: OpenDocumentSheet | undefined,
  toCell: ReturnType<typeof cellReader>,
): Grid | null {
  const sheetName = book.SheetNames[index] ?? '';
  const sheet = book.Sheets[sheetName];
  // SheetJS passes over a sheet that it cannot read; a bulletin must not.
  if (sheet === undefined) throw damagedWorkbook(name, '这张工作表已损坏，无法读取。', sheetName);
  if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') return null;
  for (const [row, column] of openDocument?.notCalculated ?? []) {
    const data = (sheet['!data'] ??= []);
    (data[row] ??= [])[column] = { t: 'z', f: '?' };
  }
  const hidden = openDocument?.hidden ?? (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
  const grid = gridOf(sheet, { ...openDocument, sheet: sheetName, hidden }, toCell);
  if (grid === null) throw tooLarge(name, sheetName);
  return grid;
}

function readText(bytes: Uint8Array, name: string): Workbook {
  const text = decodeText(bytes);
  if (text === null) throw notAWorkbook(name, null);
  if (isMarkup(text)) throw markupNotWorkbook(name);
  if (!/\.(?:csv|tsv)$/i.test(name) && !looksLikeTable(text)) throw notAWorkbook(name, '文本文件');
  const sheet = csvSheet(text) ?? {};
  const traits = { sheet: baseName(name), hidden: false };
  const grid = gridOf(sheet, traits, csvCellOf);
  if (grid === null) throw tooLarge(name);
  return { name, sheets: [grid], date1904: false };
}

/** As Excel names the sheet of a CSV file: the file's name without folders and extension. */
function baseName(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || name;
}
