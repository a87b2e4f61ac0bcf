import { throughMerges } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import { readHeadings } from './columnHeadings.js';
import { filledColumns, type Span } from './sheetRows.js';
import { byRole, mergedIn, type Table } from './table.js';
import { isParticulars, linesIn, readTitle, type Line } from './titleLines.js';

/** Headings are short. */
const LONGEST = 30;

/**
 * Adds to the tables of a sheet those whose headings are no known words, so that they were not found: lists (企业名称,
 * 证书编号) and targets across with districts down. Rows that went to a table above are theirs.
 * @param isWanted whether a table, of which no row is read yet, is one of those
 */
export function withLooseTables(
  found: readonly Table[],
  grid: Grid,
  year: number,
  date1904: boolean,
  isWanted: (table: Table) => boolean,
): Table[] {
  const loose = looseTablesIn(found, grid, year, date1904, isWanted);
  if (loose.length === 0) return [...found];
  const isTheirs = (row: number): boolean =>
    loose.some(({ header, rows }) => row >= header.first && row <= (rows.at(-1) ?? header.last));
  const kept = found.map((table) => ({ ...table, rows: table.rows.filter((row) => !isTheirs(row)) }));
  return [...kept, ...loose].sort((a, b) => a.header.first - b.header.first || a.span.left - b.span.left);
}

function looseTablesIn(
  found: readonly Table[],
  grid: Grid,
  year: number,
  date1904: boolean,
  isWanted: (table: Table) => boolean,
): Table[] {
  const span = { left: 0, right: grid.columnCount - 1 };
  const known = new Map(found.map((table) => [table.header.first, table]));
  const [at, isMerged] = [throughMerges(grid), mergedIn(grid)];
  const tables: (Table & { rows: number[] })[] = [];
  let above: Line[] = [];
  /** A header stands at the top, under a line, or after a blank row. */
  let mayBegin = true;
  let open: number[] | null = null;
  let before: Table | null = null;
  for (let row = 0; row < grid.rowCount; row++) {
    const table = known.get(row);
    if (table !== undefined) {
      row = table.header.last;
      before = table;
      [above, open, mayBegin] = [[], null, false];
      continue;
    }
    const filled = filledColumns(grid, row, span);
    const [first] = filled;
    if (filled.length < 2 || first === undefined || isParticulars([grid.cells[row]?.[first]?.text ?? ''])) {
      above = [...above, ...linesIn(grid, row, filled, date1904)].slice(-12);
      mayBegin = true;
      continue;
    }
    const header = mayBegin && areWords(grid, row, filled) ? { first: row, last: lastRowOf(grid, row, span) } : null;
    if (header !== null) {
      const headings = readHeadings(at, header, span, year);
      const title = readTitle(above, grid.sheet, year, before);
      const columns = byRole({ headings });
      const begun = { ...title, index: 0, grid, header, span, headings, columns, rows: [], at, isMerged };
      const candidate: Table & { rows: number[] } = { ...begun, list: null, mapped: null };
      if (isWanted(candidate)) {
        tables.push(candidate);
        before = candidate;
        [open, row] = [candidate.rows, header.last];
      } else open?.push(row);
    } else open?.push(row);
    [above, mayBegin] = [[], false];
  }
  return tables;
}

function areWords(grid: Grid, row: number, filled: readonly number[]): boolean {
  return filled.every((column) => {
    const cell = grid.cells[row]?.[column];
    return typeof cell?.value === 'string' && cell.text.length <= LONGEST;
  });
}

/** A header goes on below cells that are merged across, and as far as cells are merged down. */
function lastRowOf({ merges }: Grid, row: number, { right }: Span): number {
  const own = merges.filter(({ top, left, bottom }) => top === row && left <= right && bottom <= row + 2);
  const down = Math.max(row, ...own.map(({ bottom }) => bottom));
  return down === row && own.some((merge) => merge.right > merge.left) ? row + 1 : down;
}
