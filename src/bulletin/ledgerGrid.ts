import type { CellEdit } from '../workbook/host.js';
import type { Cell, Grid } from '../workbook/workbook.js';

/** A grid as it is once cells have been written; an empty text makes a cell blank. */
export function withCells(grid: Grid, edits: readonly CellEdit[]): Grid {
  const cells: (Cell | null)[][] = grid.cells.map((row) => [...row]);
  for (const { row, column, value } of edits) {
    while (cells.length <= row) cells.push([]);
    const at = (cells[row] ??= []);
    while (at.length <= column) at.push(null);
    at[column] = value === '' ? null : { value, text: String(value), format: 'General', error: null };
  }
  return { ...grid, cells, rowCount: cells.length, columnCount: Math.max(0, ...cells.map(({ length }) => length)) };
}

/** A sheet on which nothing stands. */
export function emptyGrid(sheet: string): Grid {
  const none = { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  return { sheet, hidden: false, rowCount: 0, columnCount: 0, ...none };
}
