import type { Located } from '../../workbook/grid.js';
import type { Cell, Grid } from '../../workbook/workbook.js';
import { readHeadings } from './columnHeadings.js';
import { headerRows, LONGEST } from './headerRows.js';
import { readHeading, type Heading, type Role } from './heading.js';
import { mayBeHeading } from './mayBeHeading.js';
import { filledColumns, type Span } from './sheetRows.js';

/** The header of a table: what each column of the sheet is for, by its words. */
export interface Header {
  firstRow: number;
  headings: ReadonlyMap<number, Heading>;
  lastRow: number;
}

/** At least this many headings must be known words before a row is taken for a header. */
const MIN_KNOWN = 3;
/** Words that a row of data may hold as well: 3月, 完成, 合计, 进展. */
const ALSO_DATA: ReadonlySet<Role> = new Set(['period', 'total', 'sum', 'remark', 'progress', 'status']);
const NAMES: readonly Role[] = ['metric', 'task', 'chapter'];
const TELLS: readonly Role[] = ['planned', 'total', 'progress', 'period'];

/** Finds the headers of a part of a sheet. */
export interface HeaderFinder {
  /** Whether a header may begin in a row: cheap, for every row is asked. */
  mayBegin: (row: number, filled: readonly number[]) => boolean;
  /** The header that begins in a row, null where none does. It may take up to three rows, by merges or by sub-headings. */
  at: (row: number, year: number) => Header | null;
  /** A header of which too little is known to read its table. */
  isUnknown: (row: number, filled: readonly number[]) => boolean;
}

/** Prepares the finder: words are looked up once, and merges by their row. */
export function headerFinder(
  grid: Grid,
  at: (row: number, column: number) => Located,
  year: number,
  span: Span,
): HeaderFinder {
  const roleOf = roleByWords(year);
  const { lastOf, areGroups, isWords } = headerRows(grid, at, span);
  const columnsIn = (row: number): number[] => filledColumns(grid, row, span);

  const knownIn = (row: number, columns: readonly number[]): Role[] => {
    const roles: Role[] = [];
    for (const column of columns) {
      const cell = grid.cells[row]?.[column];
      if (cell == null) continue;
      if (isWords(cell)) {
        const role = roleOf(cell.text);
        if (role !== null) roles.push(role);
      }
      // A figure says that this is data; a year may be a heading.
      else if (!isYear(cell)) return [];
    }
    return roles;
  };

  /** Whether a row holds one cell only, and no cell of the next filled one stands further left. */
  const isTitle = (row: number, [only, ...more]: readonly number[]): boolean => {
    if (only === undefined || more.length > 0) return false;
    for (let next = row + 1; next < grid.rowCount; next++) {
      const [first] = columnsIn(next);
      if (first !== undefined) return only <= first;
    }
    return true;
  };

  return {
    mayBegin: (row, filled) => {
      // 2021年指标 alone on the left is a title, though its words could be a heading's.
      if (filled.length === 0 || isTitle(row, filled)) return false;
      const onTop = knownIn(row, filled);
      const below = (): Role[] => knownIn(row + 1, columnsIn(row + 1));
      // Over sub-headings, a group's heading need not be a known word: 各月累计, 三季度.
      if (isCertain(onTop)) return onTop.length >= 2 || below().length >= 2;
      if (!areGroups(row, filled)) return false;
      const roles = below();
      return roles.length >= 2 && isCertain(roles);
    },
    at: (row, ofYear) => {
      const lastRow = lastOf(row);
      const headings = readHeadings(at, { first: row, last: lastRow }, span, ofYear);
      return isEnough(headings) ? { firstRow: row, headings, lastRow } : null;
    },
    isUnknown: (row, filled) => {
      const roles = knownIn(row, filled);
      return roles.length >= 2 && isCertain(roles);
    },
  };
}

/** Whether some of the words are no data's. */
function isCertain(roles: readonly Role[]): boolean {
  return roles.some((role) => !ALSO_DATA.has(role));
}

/** Enough known words; two will do where they are half of all and one names what the other tells of: 指标名称, 完成情况. */
export function isEnough(headings: ReadonlyMap<number, Heading>): boolean {
  const known = [...headings.values()].flatMap(({ role }) => role ?? []);
  const has = (roles: readonly Role[]): boolean => roles.some((role) => known.includes(role));
  return known.length >= MIN_KNOWN || (known.length * 2 >= headings.size && has(NAMES) && has(TELLS));
}

function roleByWords(year: number): (text: string) => Role | null {
  const known = new Map<string, Role | null>();
  return (text) => {
    if (text.length > LONGEST) return null;
    let role = known.get(text);
    if (role === undefined) {
      role = mayBeHeading(text) ? readHeading([text.trim()], year).role : null;
      known.set(text, role);
    }
    return role;
  };
}

function isYear({ value }: Cell): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100;
}

/** The cells of a row that show something. */
export function filledCells(grid: Grid, row: number): Cell[] {
  const columns = filledColumns(grid, row, { left: 0, right: grid.columnCount - 1 });
  return columns.flatMap((column) => grid.cells[row]?.[column] ?? []);
}
