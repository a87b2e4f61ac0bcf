import { addressOf } from '../workbook/grid.js';
import type { Grid } from '../workbook/workbook.js';
import type { Role } from './table/heading.js';
import type { CellSource, HiddenData } from './progress.js';
import { filledColumns, type Span } from './table/sheetRows.js';
import type { Table } from './table/table.js';

/** Numbers of rows and remarks say nothing of progress. */
const SAYS_NOTHING: ReadonlySet<Role | null> = new Set<Role | null>([null, 'sequence', 'remark']);

/**
 * Hidden sheets, rows and columns that hold data of tables which were read: one of each kind a sheet.
 * @param tables those that are read for targets, tasks, news or lists
 */
export function hiddenData(sheets: readonly Grid[], tables: readonly Table[]): HiddenData[] {
  return sheets.flatMap((grid) => {
    const own = tables.filter((table) => table.grid === grid);
    if (own.length === 0) return [];
    return grid.hidden ? hiddenSheet(grid) : [...hiddenRows(grid, own), ...hiddenColumns(grid, own)];
  });
}

function hiddenSheet(grid: Grid): HiddenData[] {
  for (let row = 0; row < grid.rowCount; row++) {
    const [column] = filledColumns(grid, row, { left: 0, right: grid.columnCount - 1 });
    if (column !== undefined)
      return [{ sheet: grid.sheet, what: 'sheet', names: '', source: sourceOf(grid, row, column) }];
  }
  return [];
}

function hiddenRows(grid: Grid, tables: readonly Table[]): HiddenData[] {
  const hidden = new Set(grid.hiddenRows);
  const found = new Map<number, Span>();
  for (const { rows, span } of tables) for (const row of rows) if (hidden.has(row)) found.set(row, span);
  const rows = [...found.keys()].sort((a, b) => a - b);
  const [first] = rows;
  const [column] = first === undefined ? [] : filledColumns(grid, first, found.get(first) ?? { left: 0, right: 0 });
  if (first === undefined || column === undefined) return [];
  const names = ranges(rows, (row) => String(row + 1));
  return [{ sheet: grid.sheet, what: 'rows', names, source: sourceOf(grid, first, column) }];
}

function hiddenColumns(grid: Grid, tables: readonly Table[]): HiddenData[] {
  const found = new Map<number, number>();
  for (const column of grid.hiddenColumns) {
    for (const { headings, rows } of tables) {
      if (found.has(column) || SAYS_NOTHING.has(headings.get(column)?.role ?? null)) continue;
      const span = { left: column, right: column };
      const row = rows.find((one) => filledColumns(grid, one, span).length > 0);
      if (row !== undefined) found.set(column, row);
    }
  }
  const [first] = found;
  if (first === undefined) return [];
  const names = ranges([...found.keys()], (column) => addressOf(0, column).replace(/\d+$/, ''));
  return [{ sheet: grid.sheet, what: 'columns', names, source: sourceOf(grid, first[1], first[0]) }];
}

function sourceOf(grid: Grid, row: number, column: number): CellSource {
  return { sheet: grid.sheet, cell: addressOf(row, column), text: grid.cells[row]?.[column]?.text ?? '' };
}

/** 5、7—9; the numbers ascend. */
function ranges(numbers: readonly number[], name: (number: number) => string): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? name(from) : `${name(from)}—${name(to)}`)).join('、');
}
