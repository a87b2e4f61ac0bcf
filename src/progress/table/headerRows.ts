import type { Located } from '../../workbook/grid.js';
import type { Cell, Grid } from '../../workbook/workbook.js';
import { isDateFormat } from '../../workbook/numberFormat.js';
import { readQuantityText } from '../number/quantityText.js';
import { filledColumns, type Span } from './sheetRows.js';

/** A header has so many rows at most. */
const MOST_ROWS = 3;
/** Headings are short; a long text is not even looked at. */
export const LONGEST = 30;
/** 填报单位：…, 截至9月底: a line above a table, not a group of columns. */
const LINE = /[:：]|^[（(]?(?:数据)?截[至止].*[）)]?$/;

/** Tells which rows of a part of a sheet can make one header. */
export interface HeaderRows {
  /** The last row of a header that begins in a row, by merges or by sub-headings. */
  lastOf: (row: number) => number;
  /** Whether a row holds the headings of groups, some of them merged across columns. */
  areGroups: (row: number, filled: readonly number[]) => boolean;
  /** Text, or a date, for a heading may be one that is shown as 1月. */
  isWords: (cell: Cell) => boolean;
}

/** Prepares merges by their row, and formats by their text. */
export function headerRows(grid: Grid, at: (row: number, column: number) => Located, span: Span): HeaderRows {
  const merges = mergesByRow(grid, span);
  const isWords = wordsOrDates();
  const cellAt = (row: number, column: number): Cell | null => grid.cells[row]?.[column] ?? null;
  const isHeading = (row: number, column: number): boolean => {
    const cell = cellAt(row, column);
    return cell !== null && isWords(cell) && cell.text.length <= LONGEST;
  };

  /**
   * Without merges downwards a second header row shows by this: it holds words, no figures, and they stand under a group's
   * heading or under none. Under a heading of its own stands data.
   */
  const isSubHeader = (row: number): boolean => {
    const columns = filledColumns(grid, row + 1, span);
    const areWords = columns.every(
      (column) => isHeading(row + 1, column) && !readQuantityText(cellAt(row + 1, column)?.text ?? '').ok,
    );
    if (columns.length < 2 || !areWords) return false;
    const isBlank = (column: number): boolean => (at(row, column).cell?.text.trim() ?? '') === '';
    const isAcross = (column: number): boolean =>
      at(row, column).column !== column || at(row, column + 1).column === column;
    return (
      columns.every((column) => isAcross(column) || isBlank(column) || isBlank(column + 1)) &&
      columns.some((column) => isAcross(column) || isBlank(column))
    );
  };

  return {
    isWords,
    lastOf: (row) => {
      let last = Math.min(merges.get(row)?.bottom ?? row, row + MOST_ROWS - 1);
      // Groups in the last row of a header that is merged downwards have their headings below.
      const isOpen = (): boolean => last === row || (merges.get(last)?.across ?? false);
      while (last < row + MOST_ROWS - 1 && isOpen() && isSubHeader(last)) last += 1;
      return last;
    },
    areGroups: (row, filled) =>
      filled.length >= 2 &&
      merges.get(row)?.across === true &&
      filled.every((column) => isHeading(row, column) && !LINE.test(cellAt(row, column)?.text.trim() ?? '')),
  };
}

function wordsOrDates(): (cell: Cell) => boolean {
  const dates = new Map<string, boolean>();
  return ({ value, format }) => {
    if (typeof value !== 'number') return typeof value === 'string';
    let isDate = dates.get(format);
    if (isDate === undefined) dates.set(format, (isDate = isDateFormat(format)));
    return isDate;
  };
}

/** Where the merges that begin in a row end, and whether some of them join columns; titles across the whole are none. */
function mergesByRow(
  { merges }: Grid,
  { left: from, right: to }: Span,
): Map<number, { bottom: number; across: boolean }> {
  const byRow = new Map<number, { bottom: number; across: boolean }>();
  for (const { top, bottom, left, right } of merges) {
    if (right - left >= to - from || right < from || left > to) continue;
    const known = byRow.get(top) ?? { bottom: top, across: false };
    byRow.set(top, { bottom: Math.max(known.bottom, bottom), across: known.across || right > left });
  }
  return byRow;
}
