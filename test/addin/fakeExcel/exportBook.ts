import * as XLSX from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { addressOf } from './area.js';
import type { Session } from './session.js';
import type { StoredBook } from './storedBook.js';
import type { StoredCell, StoredSheet } from './storedSheet.js';

const TYPES = { Empty: 'z', String: 's', Double: 'n', Boolean: 'b', Error: 'e' } as const;
const HIDDEN = { Visible: 0, Hidden: 1, VeryHidden: 2 } as const;
const ERRORS: Record<string, number> = {
  '#NULL!': 0,
  '#DIV/0!': 7,
  '#VALUE!': 15,
  '#REF!': 23,
  '#NAME?': 29,
  '#NUM!': 36,
  '#N/A': 42,
};

/**
 * The workbook as a file: values, formulas, number formats, merges, hidden rows, columns and sheets. SheetJS writes no
 * looks, conditional formats and frozen panes: for those see stateOf.
 */
export function toXlsx(book: StoredBook): Uint8Array {
  const workbook: WorkBook = XLSX.utils.book_new();
  for (const sheet of book.sheets) XLSX.utils.book_append_sheet(workbook, worksheetOf(sheet), sheet.name);
  workbook.Workbook = {
    ...workbook.Workbook,
    WBProps: { date1904: book.date1904 },
    Sheets: book.sheets.map(({ name, visibility }) => ({ name, Hidden: HIDDEN[visibility] })),
  };
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

function worksheetOf(sheet: StoredSheet): WorkSheet {
  const worksheet: WorkSheet = {};
  for (const { row, column, cell } of sheet.cellsIn()) {
    const address = XLSX.utils.encode_cell({ r: row, c: column });
    if (cell.type !== 'Empty' || cell.formula !== null) worksheet[address] = cellObject(cell);
  }
  const used = sheet.usedArea(false);
  worksheet['!ref'] = used === null ? 'A1' : addressOf(used);
  worksheet['!merges'] = sheet.merges.map(({ row, column, rowCount, columnCount }) => ({
    s: { r: row, c: column },
    e: { r: row + rowCount - 1, c: column + columnCount - 1 },
  }));
  worksheet['!rows'] = [];
  for (const row of sheet.hiddenRows) worksheet['!rows'][row] = { hidden: true };
  worksheet['!cols'] = [];
  for (const column of sheet.hiddenColumns) worksheet['!cols'][column] = { hidden: true };
  return worksheet;
}

function cellObject({ value, type, text, formula, format }: StoredCell): CellObject {
  const object: CellObject = { t: TYPES[type], v: type === 'Error' ? (ERRORS[text] ?? 15) : value, z: format };
  if (formula !== null) object.f = formula.slice(1);
  return object;
}

/** The workbook and one pane's doings as plain data, for comparing. */
export interface BookState {
  activeSheet: string | null;
  /** A1 address, without the sheet. */
  selection: string;
  sheets: SheetState[];
}

export interface SheetState {
  name: string;
  visibility: string;
  frozenRows: number;
  tabColor: string;
  customProperties: Record<string, string>;
  conditionalFormats: { address: string; formula: string; fillColor: string; own: boolean }[];
  columnWidths: Record<string, number>;
  /** A1 address → cell; cells that only have a look too. */
  cells: Record<string, CellState>;
}

/** What differs from a plain cell. */
export interface CellState {
  value: string | number | boolean;
  text: string;
  formula?: string;
  format?: string;
  bold?: boolean;
  link?: string;
}

export function stateOf({ book, activeSheet, selection }: Session): BookState {
  return {
    activeSheet: activeSheet?.name ?? null,
    selection: addressOf(selection),
    sheets: book.sheets.map(sheetState),
  };
}

function sheetState(sheet: StoredSheet): SheetState {
  const { name, visibility, frozenRows, tabColor } = sheet;
  return {
    name,
    visibility,
    frozenRows,
    tabColor,
    customProperties: Object.fromEntries([...sheet.customProperties.values()].map(({ key, value }) => [key, value])),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, fillColor, own }) => ({
      address: areas.map(addressOf).join(','),
      formula,
      fillColor,
      own,
    })),
    columnWidths: Object.fromEntries(sheet.columnWidths),
    cells: Object.fromEntries(
      [...sheet.cellsIn()].map(({ row, column, cell }) => [
        addressOf({ row, column, rowCount: 1, columnCount: 1 }),
        cellState(cell),
      ]),
    ),
  };
}

function cellState({ value, text, formula, format, style, hyperlink }: StoredCell): CellState {
  const link = hyperlink?.documentReference ?? hyperlink?.address;
  return {
    value,
    text,
    ...(formula !== null && { formula }),
    ...(format !== 'General' && { format }),
    ...(style.bold === true && { bold: true }),
    ...(link !== undefined && { link }),
  };
}
