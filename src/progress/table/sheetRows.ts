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
  const filled = new Set<number>();
  for (const cells of grid.cells) {
    // A stray cell far away must not make every row as wide as the sheet.
    for (let column = 0; column < cells.length; column++) {
      if (filled.has(column)) continue;
      const cell = cells[column];
      if (cell != null && shows(cell)) filled.add(column);
    }
  }
  const parts: Span[] = [];
  for (const column of [...filled].sort((a, b) => a - b)) {
    const last = parts.at(-1);
    if (last?.right === column - 1) last.right = column;
    else parts.push({ left: column, right: column });
  }
  return parts;
}
