import type { Plan } from '../../plan/plan.js';
import { lettersOf, shownAt } from '../../workbook/grid.js';
import type { Grid, Workbook } from '../../workbook/workbook.js';
import type { Progress, TableReading } from '../progress.js';
import { readHeadings } from '../table/columnHeadings.js';
import { filledColumns } from '../table/sheetRows.js';
import { wholeOf } from './dataRows.js';
import { overlaid, type Mapping } from './mapping.js';
import { isSettingsSheet, mappingInSheet } from './mappingSheet.js';
import { readTables, type ReadTable } from './readTables.js';
import { recognizedColumn, type RecognizedColumn } from './recognizedColumn.js';
import { recognizedRow, type RecognizedRow } from './recognizedRow.js';
import { ofDistricts } from './rowReadings.js';

/** What a workbook was taken for, for a person to look at and to correct. */
export interface Recognition {
  /** All sheets but the one of settings, in their order. */
  sheets: readonly RecognizedSheet[];
}

export interface RecognizedSheet {
  sheet: string;
  hidden: boolean;
  /** A mapping says that it is not read. */
  isLeftOut: boolean;
  /** Empty where none was found. */
  tables: readonly RecognizedTable[];
  /** Its first filled rows where no table was found, of which one may be a header; `row` 0-based. */
  firstRows: readonly { row: number; text: string }[];
}

export interface RecognizedTable {
  /** Counted from 0 in its sheet. */
  table: number;
  /** 4 or 4-5. */
  headerRows: string;
  /** A-F where it stands beside another, else null. */
  span: string | null;
  use: TableReading['use'];
  /** Null where it is the plan's. */
  otherYear: number | null;
  asOf: string | null;
  /** The target that is counted of it, where it is a list. */
  list: string | null;
  /** The district that it is about, where it was left out for that. */
  district: string | null;
  /** A mapping says how it is read. */
  given: boolean;
  columns: readonly RecognizedColumn[];
  /** Those that are read as the city's targets or tasks; empty for other tables. */
  rows: readonly RecognizedRow[];
}

const FIRST_ROWS = 15;

/**
 * What every column and row was taken for: the same as a mapping file says of it.
 * @param progress what was read with this plan and mapping; null where no table could be recognised
 * @throws InputError `mapping` where a mapping fits neither plan nor workbook
 */
export function recognitionOf(
  workbook: Workbook,
  plan: Plan,
  progress: Progress | null,
  mapping: Mapping | null,
): Recognition {
  const leftOut = sheetsLeftOut(workbook, plan, mapping);
  const tables = readTables(workbook, plan, progress, mapping);
  const isOfDistricts = ofDistricts(
    tables.map(({ table }) => table),
    plan,
  );
  const unsaid = tablesWithoutMeasure(progress);
  const sheets = workbook.sheets.filter((grid) => grid.rowCount > 0 && !isSettingsSheet(grid));
  return {
    sheets: sheets.map((grid) => {
      const own = tables.filter(({ table }) => table.grid === grid);
      return {
        sheet: grid.sheet,
        hidden: grid.hidden,
        isLeftOut: own.length === 0 && leftOut.has(grid.sheet.trim()),
        tables: own.map((read, at) =>
          recognizedTable(read, at, plan, isOfDistricts(read.table), unsaid.has(read.table.index)),
        ),
        firstRows: own.length === 0 ? firstRows(grid) : [],
      };
    }),
  };
}

/** The sheets of which a mapping says that they are not read. */
function sheetsLeftOut(workbook: Workbook, plan: Plan, mapping: Mapping | null): ReadonlySet<string> {
  const { sheets } = overlaid(mapping, mappingInSheet(workbook, plan));
  return new Set(sheets.flatMap(({ sheet, tables }) => (tables.length === 0 ? [sheet.trim()] : [])));
}

/** Tables with figures of periods of which nothing tells whether they are totals or amounts. */
function tablesWithoutMeasure(progress: Progress | null): ReadonlySet<number> {
  const rows = progress?.rows.filter(
    ({ measure, periods }) => measure === null && periods.some(({ reading }) => reading.ok),
  );
  return new Set(rows?.map(({ table }) => table));
}

function recognizedTable(
  read: ReadTable,
  at: number,
  plan: Plan,
  isOfDistricts: boolean,
  isUnsaid: boolean,
): RecognizedTable {
  const { table, span, use, district, columns, rows } = read;
  const { header, year, asOf, list, mapped } = table;
  const [first, last] = [header.first + 1, header.last + 1];
  const written = readHeadings(table.at, header, table.span, year);
  const isOfRows = !isOfDistricts && (use === 'targets' || use === 'tasks' || use === 'targets-and-tasks');
  return {
    table: at,
    headerRows: first === last ? String(first) : `${first}-${last}`,
    span: span === null ? null : `${lettersOf(span.left)}-${lettersOf(span.right)}`,
    use,
    otherYear: year === plan.year ? null : year,
    asOf: asOf?.date ?? null,
    list: list?.target ?? null,
    district,
    given: mapped !== null,
    columns: columns.map((column) =>
      recognizedColumn(
        table,
        column,
        column.heading.given === true ? (written.get(column.column)?.text ?? '') : column.heading.text,
        isOfRows,
        isUnsaid,
      ),
    ),
    rows: isOfRows ? rows.map((row) => recognizedRow(table, row)) : [],
  };
}

function firstRows(grid: Grid): RecognizedSheet['firstRows'] {
  const rows: { row: number; text: string }[] = [];
  for (let row = 0; row < grid.rowCount && rows.length < FIRST_ROWS; row++) {
    const texts = filledColumns(grid, row, wholeOf(grid)).map((column) => shownAt(grid, row, column));
    if (texts.length > 0) rows.push({ row, text: texts.join(' / ') });
  }
  return rows;
}
