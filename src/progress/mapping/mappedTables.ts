import { throughMerges } from '../../workbook/grid.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import { mappingFault as fault, type MappedSheet, type MappedTable, type Mapping } from './mapping.js';
import { dataRows, nameColumn, wholeOf, type Area } from './dataRows.js';
import { mappedHeadings } from './mappedHeadings.js';
import { requireArea, requireLast, requireListName, requireNamedRows, requireWhole } from './mappingFits.js';
import { isSettingsSheet } from './mappingSheet.js';
import { filledColumns } from '../table/sheetRows.js';
import { byRole, mergedIn, type Table } from '../table/table.js';
import { linesIn, readTitle, type Line } from '../table/titleLines.js';

/** As for tables that are found: a title has a few lines. */
const MOST_LINES = 12;

/**
 * The sheets that a mapping names, by name.
 * @throws InputError `mapping` for one that the workbook does not have, or where none is left to be read
 */
export function mappedSheets(workbook: Workbook, mapping: Mapping): ReadonlyMap<string, MappedSheet> {
  const sheets = workbook.sheets.filter((grid) => !isSettingsSheet(grid));
  const names = sheets.map(({ sheet }) => sheet);
  const found = new Map(
    mapping.sheets.map((mapped): [string, MappedSheet] => {
      const { sheet, place } = mapped;
      if (isSettingsSheet({ sheet })) {
        throw fault(place, `工作表“${sheet}”写的是怎样读工作簿，本身不是数据。`, '请删去这一处。');
      }
      // A blank behind a sheet's name cannot be seen.
      const name = names.find((one) => one === sheet) ?? names.find((one) => one.trim() === sheet.trim());
      if (name !== undefined) return [name, mapped];
      throw fault(place, `工作簿里没有工作表“${sheet}”。`, `请改为其中之一：${names.join('、')}；或删去这一处。`);
    }),
  );
  const filled = sheets.filter(({ rowCount }) => rowCount > 0);
  const [first] = found.values();
  if (first !== undefined && filled.every(({ sheet }) => found.get(sheet)?.tables.length === 0)) {
    throw fault(first.place, '每张工作表都写了“不读”，没有可以读的了。', '请把有进展的工作表的“不读”删去。');
  }
  return found;
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
    const headings = mappedHeadings(grid, at, given, span, dataRows(grid, given, end));
    const rows = dataRows(grid, { ...given, name: nameColumn(given.list, headings) }, end);
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
    requireListName(table, given);
    requireWhole(table, given);
    requireNamedRows(table, given, end);
    tables.push({ table, given });
  }
  return tables.map(({ table }) => table);
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
