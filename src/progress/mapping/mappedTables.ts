import { throughMerges } from '../../workbook/grid.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import { mappingFault as fault, type MappedSheet, type MappedTable, type Mapping } from './mapping.js';
import { mappedHeadings } from './mappedHeadings.js';
import { requireArea, requireLast, requireNamedRows } from './mappingFits.js';
import { filledColumns, type Span } from '../table/sheetRows.js';
import { byRole, mergedIn, type Table } from '../table/table.js';
import { isParticulars, linesIn, readTitle, type Line } from '../table/titleLines.js';

/** As for tables that are found: a title has a few lines. */
const MOST_LINES = 12;

/**
 * The sheets that a mapping names, by name.
 * @throws InputError `mapping` for one that the workbook does not have
 */
export function mappedSheets({ sheets }: Workbook, mapping: Mapping): ReadonlyMap<string, MappedSheet> {
  const names = sheets.map(({ sheet }) => sheet);
  return new Map(
    mapping.sheets.map((mapped) => {
      const { sheet, place } = mapped;
      // A blank behind a sheet's name cannot be seen.
      const name = names.find((one) => one === sheet) ?? names.find((one) => one.trim() === sheet.trim());
      if (name !== undefined) return [name, mapped];
      throw fault(place, `工作簿里没有工作表“${sheet}”。`, `请改为其中之一：${names.join('、')}；或删去这一处。`);
    }),
  );
}

/**
 * The tables of a sheet as a mapping has them, in its order; `firstIndex` numbers them across the workbook.
 * @throws InputError `mapping` for rows and columns that the sheet does not have, or that are no longer what they were
 */
export function mappedTables(grid: Grid, mapped: MappedSheet, firstIndex: number, date1904: boolean): Table[] {
  const tables: { table: Table; given: MappedTable }[] = [];
  const at = throughMerges(grid);
  const isMerged = mergedIn(grid);
  for (const [index, given] of mapped.tables.entries()) {
    requireArea(grid, given);
    requireApart(given, mapped.tables.slice(0, index));
    const end = requireLast(given, lastRow(grid, given, mapped.tables));
    const above = tables.findLast((one) => isUnder(given, one.given));
    const beside = tables.at(-1);
    const before = above?.table ?? (beside === undefined ? null : { ...beside.table, units: [] });
    const title = readTitle(titleLines(grid, given, above?.table ?? null, date1904), grid.sheet, given.year, before);
    const span = given.span ?? wholeOf(grid);
    const rows = dataRows(grid, given, end);
    const headings = mappedHeadings(grid, at, given, span, rows);
    const table: Table = {
      ...title,
      ...(given.asOf === null ? {} : { asOf: { date: given.asOf, strength: 'as-of' }, onePeriod: null }),
      year: given.year,
      index: firstIndex + index,
      grid,
      header: given.header,
      span,
      headings,
      columns: byRole({ headings }),
      rows,
      at,
      isMerged,
      list: given.list === null ? null : { target: given.list.target, sumColumn: given.list.sumColumn },
      mapped: { rows: new Map([...given.rows].map(([row, { use }]) => [row, use])), evidence: mapped.evidence },
    };
    requireNamedRows(table, given, end);
    tables.push({ table, given });
  }
  return tables.map(({ table }) => table);
}

/** What tells where a table stands. */
export interface Area {
  header: Table['header'];
  span: Span | null;
}

function sharesColumns({ span: a }: Area, { span: b }: Area): boolean {
  return a === null || b === null || (a.left <= b.right && b.left <= a.right);
}

/** Whether a table stands below another, in some of its columns. */
function isUnder(table: Area, other: Area): boolean {
  return sharesColumns(table, other) && table.header.first > other.header.last;
}

function requireApart(given: MappedTable, others: readonly MappedTable[]): void {
  if (!others.some((other) => sharesColumns(given, other) && !isUnder(given, other) && !isUnder(other, given))) return;
  const advice = '请改正表头行；两张表左右并排的，请给每张写上列范围，如 A-F。';
  throw fault(given.place, '表头行与这张工作表里前面的表重叠。', advice);
}

/** The last row that a table can have: before the next one below it, or the sheet's last. */
export function lastRow(grid: Grid, table: Area, all: readonly Area[]): number {
  const below = all.filter((other) => isUnder(other, table)).map(({ header }) => header.first - 1);
  return Math.min(grid.rowCount - 1, ...below);
}

/** The texts of a row's filled cells, in a table's columns. */
function textsIn(grid: Grid, row: number, span: Span | null): string[] {
  const columns = filledColumns(grid, row, span ?? wholeOf(grid));
  return columns.map((column) => grid.cells[row]?.[column]?.text ?? '');
}

/** The lines between the table above and the header; beside another table, also those that stand alone in their row. */
function titleLines(grid: Grid, { header, span }: Area, above: Table | null, date1904: boolean): Line[] {
  const lines: Line[] = [];
  const from = above === null ? 0 : (above.rows.at(-1) ?? above.header.last) + 1;
  for (let row = from; row < header.first; row++) {
    const own = filledColumns(grid, row, span ?? wholeOf(grid));
    const all = own.length > 0 ? own : filledColumns(grid, row, wholeOf(grid));
    if (own.length > 0 || all.length === 1) lines.push(...linesIn(grid, row, all, date1904));
  }
  return lines.slice(-MOST_LINES);
}

function wholeOf({ columnCount }: Grid): Span {
  return { left: 0, right: columnCount - 1 };
}

/** Rows with more than one filled cell and those that are named, but for notes, headers printed again and 不读. */
export function dataRows(grid: Grid, { header, rows, span }: Area & Pick<MappedTable, 'rows'>, end: number): number[] {
  const headers = new Set<string>();
  for (let row = header.first; row <= header.last; row++) headers.add(JSON.stringify(textsIn(grid, row, span)));
  const found: number[] = [];
  for (let row = header.last + 1; row <= end; row++) {
    const named = rows.get(row)?.use.kind;
    if (named === 'unread') continue;
    const texts = textsIn(grid, row, span);
    const isData = texts.length > 1 && !isParticulars(texts) && !headers.has(JSON.stringify(texts));
    if (named !== undefined || isData) found.push(row);
  }
  return found;
}
