import { isFilled, type Located } from '../workbook/grid.js';
import { isDateFormat } from '../workbook/numberFormat.js';
import type { Cell, Grid } from '../workbook/workbook.js';
import { isDone, readHeading, type Heading, type Role } from './heading.js';
import { readQuantityText } from './quantityText.js';

/** The header of a table: what each column of the sheet is for. */
export interface Header {
  headings: ReadonlyMap<number, Heading>;
  lastRow: number;
}

/** At least this many headings must be known words before a row is taken for a header. */
const MIN_KNOWN = 3;
/** Headings are short; a long text is not even looked at. */
const LONGEST = 30;
/** Words that a row of data may hold as well: 3月, 完成, 合计. */
const ALSO_DATA: ReadonlySet<Role> = new Set(['period', 'total', 'sum', 'remark']);

/** Finds the headers of one sheet. */
export interface HeaderFinder {
  /** Whether a header may begin in a row: cheap, for every row is asked. */
  mayBegin: (row: number) => boolean;
  /** The header that begins in a row, null where none does. It may take up to three rows, by merges or by sub-headings. */
  at: (row: number, year: number) => Header | null;
  /** A header of which too little is known to read its table. */
  isUnknown: (row: number) => boolean;
}

/** Prepares the finder: words are looked up once, and merges by their row. */
export function headerFinder(grid: Grid, at: (row: number, column: number) => Located, year: number): HeaderFinder {
  const known = new Map<string, Role | null>();
  const roleOf = (text: string): Role | null => {
    if (text.length > LONGEST) return null;
    const found = known.get(text);
    if (found !== undefined) return found;
    const { role } = readHeading([text.trim()], year);
    known.set(text, role);
    return role;
  };
  const bottoms = new Map<number, number>();
  for (const { top, bottom, left, right } of grid.merges) {
    if (right - left < grid.columnCount - 1) bottoms.set(top, Math.max(bottoms.get(top) ?? top, bottom));
  }
  const knownIn = (row: number): Role[] =>
    filledCells(grid, row).flatMap((cell) => (isWords(cell) ? (roleOf(cell.text) ?? []) : []));
  return {
    mayBegin: (row) => {
      // 2021年指标 alone on the left is a title, though its words could be a heading's.
      if (isTitle(grid, row)) return false;
      const onTop = knownIn(row);
      if (onTop.every((role) => ALSO_DATA.has(role))) return false;
      // Over sub-headings, a group's heading need not be a known word: 各月累计.
      return onTop.length >= 2 || knownIn(row + 1).length >= 2;
    },
    at: (row, ofYear) => {
      const merged = Math.min(bottoms.get(row) ?? row, row + 2);
      const lastRow = merged > row || !isSubHeader(grid, at, row) ? merged : row + 1;
      const headings = withParts(readHeadings(grid, at, row, lastRow, ofYear));
      return [...headings.values()].filter(({ role }) => role !== null).length < MIN_KNOWN
        ? null
        : { headings, lastRow };
    },
    isUnknown: (row) => {
      const roles = knownIn(row);
      const numbers = filledCells(grid, row).some((cell) => typeof cell.value === 'number' && !isWords(cell));
      return roles.length >= 2 && !numbers && !roles.every((role) => ALSO_DATA.has(role));
    },
  };
}

/** Whether a row holds one cell only, and no cell of the next filled one stands further left. */
function isTitle(grid: Grid, row: number): boolean {
  const [only, ...more] = filledColumns(grid, row);
  if (only === undefined || more.length > 0) return false;
  for (let next = row + 1; next < grid.rowCount; next++) {
    const [first] = filledColumns(grid, next);
    if (first !== undefined) return only <= first;
  }
  return true;
}

/**
 * Without merges downwards a second header row shows by this: it holds words, no figures, and they stand under a group's
 * heading or under none. Under a heading of its own stands data.
 */
function isSubHeader(grid: Grid, at: (row: number, column: number) => Located, row: number): boolean {
  const below = filledCells(grid, row + 1);
  const isHeading = (cell: Cell): boolean =>
    isWords(cell) && cell.text.length <= LONGEST && !readQuantityText(cell.text).ok;
  if (below.length < 2 || !below.every(isHeading)) return false;
  const isBlank = (column: number): boolean => (at(row, column).cell?.text.trim() ?? '') === '';
  const isAcross = (column: number): boolean =>
    at(row, column).column !== column || at(row, column + 1).column === column;
  const columns = filledColumns(grid, row + 1);
  return (
    columns.every((column) => isAcross(column) || isBlank(column) || isBlank(column + 1)) &&
    columns.some((column) => isAcross(column) || isBlank(column))
  );
}

function readHeadings(
  grid: Grid,
  at: (row: number, column: number) => Located,
  top: number,
  bottom: number,
  year: number,
): Map<number, Heading> {
  const headings = new Map<number, Heading>();
  let group = '';
  for (let column = 0; column < grid.columnCount; column++) {
    const rows = Array.from({ length: bottom - top + 1 }, (_, offset) => at(top + offset, column));
    const texts = rows.map(({ cell }) => cell?.text.trim() ?? '');
    const parts = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
    const [own = ''] = texts;
    if (own !== '') group = own;
    // An unmerged group heading stands over its first column only.
    else if (parts.length > 0) parts.unshift(group);
    if (parts.length > 0 && !isBareGroup(at, top, bottom, column)) headings.set(column, readHeading(parts, year));
  }
  return headings;
}

/** A column without a sub-heading under a heading that is merged across several: what it holds is not said. */
function isBareGroup(
  at: (row: number, column: number) => Located,
  top: number,
  bottom: number,
  column: number,
): boolean {
  if (bottom === top) return false;
  const { column: anchor } = at(top, column);
  const across = anchor !== column || at(top, column + 1).column === column;
  for (let row = top + 1; row <= bottom; row++) {
    const below = at(row, column);
    if (below.row === top || (below.cell?.text.trim() ?? '') !== '') return false;
  }
  return across;
}

/** Beside a 合计, the columns next to it on one side are its parts, if their headings are no known words. */
function withParts(headings: ReadonlyMap<number, Heading>): ReadonlyMap<number, Heading> {
  const all = [...headings];
  const sum = all.findIndex(([, { role }]) => role === 'sum');
  if (sum < 0 || all.some(([, { role }]) => role === 'period')) return headings;
  const isPart = ([, { role, text }]: (typeof all)[number]): boolean => role === null && isDone(text);
  const endOfRun = (run: typeof all): number => {
    const stop = run.findIndex((entry) => !isPart(entry));
    return stop < 0 ? run.length : stop;
  };
  const before = endOfRun(all.slice(0, sum).reverse());
  const after = endOfRun(all.slice(sum + 1));
  const parts = before >= after ? all.slice(sum - before, sum) : all.slice(sum + 1, sum + 1 + after);
  return new Map([...all, ...parts.map(([column, heading]) => [column, { ...heading, role: 'part' }] as const)]);
}

/** Text, or a date, for a heading may be one that is shown as 1月. */
function isWords({ value, format }: Cell): boolean {
  return typeof value === 'string' || (typeof value === 'number' && isDateFormat(format));
}

/** The cells of a row that show something. */
export function filledCells(grid: Grid, row: number): Cell[] {
  return (grid.cells[row] ?? []).filter(isFilled);
}

function filledColumns(grid: Grid, row: number): number[] {
  return (grid.cells[row] ?? []).flatMap((cell, column) => (cell === null || cell.text.trim() === '' ? [] : [column]));
}
