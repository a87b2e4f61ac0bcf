import type { Cell, Grid } from '../../workbook/workbook.js';

/** Columns of a sheet from left to right, both inclusive. */
export interface Span {
  left: number;
  right: number;
}

/** Whether a cell shows anything; blanks are only looked for where a text may begin with one. */
function shows({ text, error }: Cell): boolean {
  const first = text.charCodeAt(0);
  return (first > 32 && first < 127) || (first > 0x3000 && first < 0xfe00) || error !== null || text.trim() !== '';
}

/** The columns of a row, within a span, whose cells show something. */
export function filledColumns(grid: Grid, row: number, { left, right }: Span): number[] {
  const cells = grid.cells[row] ?? [];
  const columns: number[] = [];
  for (let column = left; column <= right && column < cells.length; column++) {
    const cell = cells[column];
    if (cell != null && shows(cell)) columns.push(column);
  }
  return columns;
}

/** The parts of a sheet that columns without anything in them divide; one part where there are none. */
export function partsBetweenBlanks(grid: Grid): Span[] {
  const blank = new Set(Array.from({ length: grid.columnCount }, (_, column) => column));
  for (let row = 0; row < grid.rowCount && blank.size > 0; row++) {
    const cells = grid.cells[row] ?? [];
    for (const column of blank) {
      const cell = cells[column];
      if (cell != null && shows(cell)) blank.delete(column);
    }
  }
  const parts: Span[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    if (blank.has(column)) continue;
    const last = parts.at(-1);
    if (last?.right === column - 1) last.right = column;
    else parts.push({ left: column, right: column });
  }
  return parts;
}
