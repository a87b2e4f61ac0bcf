import type { CellObject, ColInfo, Range, RowInfo, WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, Merge } from './workbook.js';

/** What a sheet says of itself besides its cells. */
export interface SheetTraits {
  sheet: string;
  hidden: boolean;
  /** Rows and columns, 0-based, where the file's reader found them itself; else SheetJS's are taken. */
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
}

/** Slots of all rows together, empty ones too; 20 million take 160 MB. */
const maximumSlots = 20_000_000;
/** More than any spreadsheet has: a reference such as C99999999 is a fault of the file. */
const maximumRows = 2 ** 20;
const emptyRow: readonly (Cell | null)[] = [];

/**
 * A sheet as a grid, trimmed to the last row and column that show anything. A row is only as long as it need be and
 * empty rows are one shared array, so a stray cell in XFD1048576 costs 8 MB; null where a sheet is beyond all measure.
 */
export function gridOf(
  sheet: WorkSheet,
  { sheet: name, hidden, hiddenRows, hiddenColumns }: SheetTraits,
  toCell: (raw: CellObject) => Cell | null,
): Grid | null {
  if ((sheet['!data']?.length ?? 0) > maximumRows) return null;
  const cells = rowsOf(sheet['!data'] ?? [], toCell);
  if (cells === null) return null;
  const rowCount = cells.length;
  const columnCount = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    sheet: name,
    hidden,
    rowCount,
    columnCount,
    cells,
    merges: mergesOf(sheet['!merges'] ?? [], rowCount, columnCount),
    hiddenRows: (hiddenRows ?? hiddenOf(sheet['!rows'])).filter((row) => row < rowCount),
    hiddenColumns: (hiddenColumns ?? hiddenOf(sheet['!cols'])).filter((column) => column < columnCount),
  };
}

type RawRow = readonly (CellObject | undefined)[];

function rowsOf(
  data: readonly (RawRow | undefined)[],
  toCell: (raw: CellObject) => Cell | null,
): (readonly (Cell | null)[])[] | null {
  const cells: (readonly (Cell | null)[])[] = [];
  let slots = 0;
  let used = 0;
  for (let row = 0; row < data.length; row += 1) {
    const raw = data[row];
    const converted = raw === undefined ? emptyRow : rowOf(raw, toCell);
    slots += converted.length;
    if (slots > maximumSlots) return null;
    cells.push(converted);
    if (converted.length > 0) used = row + 1;
  }
  cells.length = used;
  return cells;
}

/** Nulls only up to the last cell that shows something. */
function rowOf(raw: RawRow, toCell: (raw: CellObject) => Cell | null): readonly (Cell | null)[] {
  const cells: (Cell | null)[] = [];
  let used = 0;
  for (let column = 0; column < raw.length; column += 1) {
    const source = raw[column];
    const cell = source === undefined ? null : toCell(source);
    cells.push(cell);
    if (cell !== null) used = column + 1;
  }
  if (used === 0) return emptyRow;
  cells.length = used;
  return cells;
}

/** Clipped to the grid, so that nobody walks a title that is merged across all 16 384 columns. */
function mergesOf(ranges: readonly Range[], rowCount: number, columnCount: number): Merge[] {
  return ranges
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rowCount - 1),
      right: Math.min(e.c, columnCount - 1),
    }))
    .filter(({ top, left, bottom, right }) => top <= bottom && left <= right && (top < bottom || left < right));
}

function hiddenOf(infos: readonly (RowInfo | ColInfo | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  infos?.forEach((info, index) => {
    if (info?.hidden === true) hidden.push(index);
  });
  return hidden;
}
