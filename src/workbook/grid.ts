import type { Cell, Grid } from './workbook.js';

/** The cell at a position (0-based), null where it is empty or outside. */
export function cellAt(grid: Grid, row: number, column: number): Cell | null {
  return grid.cells[row]?.[column] ?? null;
}

/** What a cell at a position (0-based) shows; empty where it shows nothing. */
export function shownAt(grid: Pick<Grid, 'cells'>, row: number, column: number): string {
  return grid.cells[row]?.[column]?.text ?? '';
}

/** Whether a cell shows anything: an error, or more than blanks. */
export function isFilled(cell: Cell | null): cell is Cell {
  return cell !== null && (cell.error !== null || cell.text.trim() !== '');
}

/** A1 address of a position (0-based): (11, 6) → `G12`. */
export function addressOf(row: number, column: number): string {
  return lettersOf(column) + String(row + 1);
}

/** The position (0-based) of an A1 address, of the first cell where it is an area: `G12` → row 11, column 6. */
export function positionAt(address: string): { row: number; column: number } {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
  return { row: Number(row) - 1, column: columnOf(letters) };
}

/** The column (0-based) that capital letters name. */
export function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** By column; a large workbook asks for them of every cell. */
const columnNames: string[] = [];

/** The letters of a column (0-based): 6 → `G`. */
export function lettersOf(column: number): string {
  return (columnNames[column] ??= nameOfColumn(column));
}

function nameOfColumn(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell and the position where it really stands: for a merged area its top left corner. */
export interface Located {
  row: number;
  column: number;
  cell: Cell | null;
}

/**
 * A reader that sees through merges: any position of a merged area yields its top left cell.
 * Looks each position up in constant time, however many merges there are.
 */
export function throughMerges(grid: Grid): (row: number, column: number) => Located {
  const anchors = new Map<number, { row: number; column: number }>();
  // Most rows have no merges, and every cell of a large workbook is asked for.
  const merged = new Set<number>();
  const width = grid.columnCount;
  for (const { top, left, bottom, right } of grid.merges) {
    for (let row = top; row <= bottom; row++) {
      merged.add(row);
      for (let column = left; column <= Math.min(right, width - 1); column++) {
        anchors.set(row * width + column, { row: top, column: left });
      }
    }
  }
  return (row, column) => {
    const anchor = merged.has(row) && column < width ? anchors.get(row * width + column) : undefined;
    if (anchor === undefined) return { row, column, cell: cellAt(grid, row, column) };
    return { row: anchor.row, column: anchor.column, cell: cellAt(grid, anchor.row, anchor.column) };
  };
}
