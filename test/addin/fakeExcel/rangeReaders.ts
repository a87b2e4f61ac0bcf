import { fullAddress } from './area.js';
import type { Readers } from './clientObject.js';
import { cellsOf } from './rangeTarget.js';
import type { RangeTarget } from './rangeTarget.js';
import type { CellValue, StoredCell } from './storedSheet.js';

/** The plain properties of a range. */
export interface RangeValues {
  address: string;
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
  cellCount: number;
  /** '' for a blank cell, the error's text for one in error, a serial number for a date. */
  values: CellValue[][];
  text: string[][];
  /** A constant's value, a formula with its `=`. */
  formulas: CellValue[][];
  numberFormat: string[][];
  valueTypes: StoredCell['type'][][];
  rowHidden: boolean;
  columnHidden: boolean;
  hyperlink: Excel.RangeHyperlink;
}

export const rangeReaders: Readers<RangeTarget, RangeValues> = {
  address: ({ sheet, area }) => fullAddress(sheet.name, area),
  rowIndex: ({ area }) => area.row,
  columnIndex: ({ area }) => area.column,
  rowCount: ({ area }) => area.rowCount,
  columnCount: ({ area }) => area.columnCount,
  cellCount: ({ area }) => cellCount(area.rowCount * area.columnCount),
  values: (range) => cellsOf(range, ({ value }) => value),
  text: (range) => cellsOf(range, ({ text }) => text),
  formulas: (range) => cellsOf(range, ({ formula, value }) => formula ?? value),
  numberFormat: (range) => cellsOf(range, ({ format }) => format),
  valueTypes: (range) => cellsOf(range, ({ type }) => type),
  rowHidden: ({ sheet, area }) => allHidden(sheet.hiddenRows, area.row, area.rowCount),
  columnHidden: ({ sheet, area }) => allHidden(sheet.hiddenColumns, area.column, area.columnCount),
  hyperlink: (range) => hyperlinkOf(range) as Excel.RangeHyperlink,
};

/** Excel gives -1 where there are 2³¹ or more. */
const cellCount = (count: number): number => (count < 2 ** 31 ? count : -1);

/** Null where some are and some are not, which Office.js's own types do not say either. */
function allHidden(hidden: ReadonlySet<number>, first: number, count: number): boolean {
  const some = [...hidden].filter((line) => line >= first && line < first + count).length;
  return some === 0 ? false : some === count ? true : (null as unknown as boolean);
}

/** Null where there is none. */
function hyperlinkOf({ sheet, area }: RangeTarget): Excel.RangeHyperlink | null {
  return sheet.cellAt(area.row, area.column)?.hyperlink ?? null;
}
