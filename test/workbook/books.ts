import * as XLSX from '@e965/xlsx';
import type { BookType, WorkBook, WorkSheet } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import type { Cell, Grid } from '../../src/workbook/workbook.js';

export type Value = string | number | boolean | null;

/** A sheet of plain values, from A1. */
export function sheetOf(rows: readonly (readonly Value[])[]): WorkSheet {
  return XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
}

export function bookOf(sheets: Readonly<Record<string, WorkSheet>>): WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) XLSX.utils.book_append_sheet(book, sheet, name);
  return book;
}

export function bytesOf(book: WorkBook, bookType: BookType): Uint8Array {
  return new Uint8Array(XLSX.write(book, { bookType, type: 'array', compression: true }) as ArrayBuffer);
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx of which the test writes the XML: its one sheet and, where it matters, styles and workbook properties. */
export function handmadeXlsx(xml: { sheet: string; styles?: string; properties?: string }): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    'xl/workbook.xml':
      `<workbook ${main} xmlns:r="${office}">${xml.properties ?? ''}` +
      '<sheets><sheet name="进展" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}>${xml.styles ?? ''}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}>${xml.sheet}</worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function onlyGrid(sheets: readonly Grid[]): Grid {
  const [grid] = sheets;
  if (grid === undefined || sheets.length !== 1) throw new Error(`expected one sheet, found ${sheets.length}`);
  return grid;
}

/** The cell of an A1 address, null where it is empty. */
export function at(grid: Grid, address: string): Cell | null {
  const { r, c } = XLSX.utils.decode_cell(address);
  return grid.cells[r]?.[c] ?? null;
}

/** Displayed texts, empty string for an empty cell, every row as long as the grid is wide. */
export function textsOf(grid: Grid): string[][] {
  return grid.cells.map((row) => Array.from({ length: grid.columnCount }, (_, column) => row[column]?.text ?? ''));
}
