import { addressOf, isFilled } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import { contentsOf } from './columnContents.js';
import { rolesOf } from './columnRoles.js';
import type { Header } from './header.js';
import { dayOfTotal } from './headingDay.js';
import { withRelativePeriods } from '../time/relativePeriods.js';
import { filledColumns, type Span } from './sheetRows.js';
import { byRole, type Table } from './table.js';
import type { TableTitle } from './titleLines.js';

/** A sheet, and how to look into it. */
export interface Sheet extends Pick<Table, 'grid' | 'at' | 'isMerged'> {
  year: number;
  date1904: boolean;
}

/** A table whose rows are still being gathered, and its columns of the sheet. */
export interface OpenTable {
  title: TableTitle;
  header: Header;
  span: Span;
  rows: number[];
}

/** A row with one cell of its own, and others that are merged down from above, is one of data. */
export function hasMergedDown({ grid, at, isMerged }: Sheet, row: number, { left, right }: Span): boolean {
  for (let column = left; column <= Math.min(right, grid.columnCount - 1); column++) {
    if (!isMerged(row, column)) continue;
    const located = at(row, column);
    if (located.row < row && isFilled(located.cell)) return true;
  }
  return false;
}

/** Gives a row to those tables of which it has more than one cell. */
export function add(open: readonly OpenTable[], { grid, at }: Sheet, row: number): void {
  const [only, ...more] = open;
  if (only !== undefined && more.length === 0) only.rows.push(row);
  else for (const { span, rows } of open) if (cellsOf(grid, at, row, span) > 1) rows.push(row);
}

function cellsOf(grid: Grid, at: Sheet['at'], row: number, span: Span): number {
  const filled = filledColumns(grid, row, span).length;
  if (filled !== 1) return filled;
  const columns = Array.from({ length: span.right - span.left + 1 }, (_, offset) => span.left + offset);
  return filled + columns.filter((column) => at(row, column).row < row).length;
}

/** Whether a header is that of the tables, printed again. */
export function sameHeadings(open: readonly OpenTable[], { headings }: Header): boolean {
  const known = open.flatMap(({ header }) => [...header.headings]);
  return known.length === headings.size && known.every(([column, { text }]) => headings.get(column)?.text === text);
}

/** A table with all its rows: what stands in them tells what the columns are for. */
export function finished({ title, header, span, rows }: OpenTable, { grid, at, isMerged }: Sheet): Table {
  const headings = rolesOf(withRelativePeriods(header.headings, title.asOf), contentsOf({ grid, at, rows }), span);
  return {
    ...title,
    ...dayOfTotal(headings, title, (column) => {
      const { cell, ...place } = at(header.lastRow, column);
      return { sheet: grid.sheet, cell: addressOf(place.row, place.column), text: cell?.text ?? '' };
    }),
    index: 0,
    grid,
    header: { first: header.firstRow, last: header.lastRow },
    span,
    headings,
    columns: byRole({ headings }),
    rows,
    at,
    isMerged,
    list: null,
    mapped: null,
  };
}
