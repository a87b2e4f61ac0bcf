import { MAX_ROWS } from './area.js';
import { invalidArgument } from './officeError.js';
import type { RangeTarget } from './rangeTarget.js';

/** Of each row of a range, what was asked for. */
export function rowProperties(
  { sheet, area }: RangeTarget,
  { rowHidden, rowIndex }: Excel.RowPropertiesLoadOptions,
): Excel.RowProperties[] {
  if (area.rowCount >= MAX_ROWS) throw invalidArgument('Range.getRowProperties', 'all rows');
  return Array.from({ length: area.rowCount }, (_, index) => ({
    ...(rowHidden === true && { rowHidden: sheet.hiddenRows.has(area.row + index) }),
    ...(rowIndex === true && { rowIndex: area.row + index }),
  }));
}

/** Of each column of a range, what was asked for. */
export function columnProperties(
  { sheet, area }: RangeTarget,
  { columnHidden, columnIndex }: Excel.ColumnPropertiesLoadOptions,
): Excel.ColumnProperties[] {
  return Array.from({ length: area.columnCount }, (_, index) => ({
    ...(columnHidden === true && { columnHidden: sheet.hiddenColumns.has(area.column + index) }),
    ...(columnIndex === true && { columnIndex: area.column + index }),
  }));
}
