import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';

/** A written report as SheetJS reads it. */
export function readBack(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellStyles: true, cellNF: true, cellFormula: true });
}

export function sheetOf(book: WorkBook, name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellOf(sheet: WorkSheet, address: string): CellObject {
  const cell = sheet[address] as CellObject | undefined;
  if (cell === undefined) throw new Error(`no cell ${address}`);
  return cell;
}

/** The cells of a row from column A on, with null for those that are empty. */
export function across(sheet: WorkSheet, row: number, columns: number): (CellObject | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    const cell = sheet[utils.encode_cell({ r: row - 1, c: column })] as CellObject | undefined;
    return cell?.v === undefined ? null : cell;
  });
}

/** Values of a column from a row on, to the first empty cell. */
export function downFrom(sheet: WorkSheet, column: string, row: number): CellObject['v'][] {
  const values: CellObject['v'][] = [];
  for (let at = row; (sheet[`${column}${at}`] as CellObject | undefined)?.v !== undefined; at++) {
    values.push(cellOf(sheet, `${column}${at}`).v);
  }
  return values;
}

/** The text of a part of the package. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}
