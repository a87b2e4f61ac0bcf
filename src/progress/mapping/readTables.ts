import { isEqual } from 'es-toolkit/predicate';
import type { Plan } from '../../plan/plan.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { Progress, TableReading } from '../progress.js';
import { readHeading, type Heading } from '../table/heading.js';
import type { Span } from '../table/sheetRows.js';
import type { Table } from '../table/table.js';
import { tablesOf } from '../table/tablesOf.js';
import { dataRows, wholeOf, type Area } from './dataRows.js';
import { mappedHeadings } from './mappedHeadings.js';
import { lastRow } from './mappedTables.js';
import type { MappedTable, Mapping } from './mapping.js';
import { meaningOf, UNREAD, wordsFor } from './mappingWords.js';
import { rowReadingsOf, type RowReadings } from './rowReadings.js';

/** What a column was taken for. */
export interface ReadColumn {
  /** Of the sheet, 0-based. */
  column: number;
  heading: Heading;
  /** In the words of a mapping; a list has headings of its own. */
  words: string;
  /** Its own heading leaves it unread. */
  isUnreadByItself: boolean;
}

/** A table as it was read: what a mapping would say of it. */
export interface ReadTable extends RowReadings {
  table: Table;
  /** Its columns where it stands beside another; null where it has its rows of the sheet to itself. */
  span: Span | null;
  use: TableReading['use'];
  /** The district that it is about, where it was left out for that. */
  district: string | null;
  columns: readonly ReadColumn[];
  /** The columns that read otherwise where a mapping names the table alone. */
  needed: () => ReadonlySet<number>;
}

/**
 * All tables as they were read, for a mapping to say the same.
 * @param progress what was read with this plan and mapping; null where no table could be recognised
 * @throws InputError `mapping` where a mapping fits neither plan nor workbook
 */
export function readTables(
  workbook: Workbook,
  plan: Plan,
  progress: Progress | null,
  mapping: Mapping | null,
): ReadTable[] {
  const tables = tablesOf(workbook, plan, mapping);
  const rowsOf = rowReadingsOf(progress, plan, tables);
  const areas = new Map(tables.map((table) => [table, { header: table.header, span: spanOf(table) }]));
  return [...areas].map(([table, area]) => {
    const ofSheet = [...areas].filter(([{ grid }]) => grid === table.grid).map(([, one]) => one);
    const end = lastRow(table.grid, area, ofSheet);
    return {
      ...rowsOf(table, area, end),
      table,
      span: area.span,
      use: progress?.tables[table.index]?.use ?? 'none',
      district: progress === null ? null : districtLeftOut(table, progress),
      columns: [...table.headings].map(([column, heading]) => readColumn(column, heading, table)),
      needed: () => neededColumns(table, area, end),
    };
  });
}

/** The columns of a table that stands beside another; null for one that has its rows of the sheet to itself. */
function spanOf({ grid, span }: Table): Span | null {
  return span.left === 0 && span.right >= grid.columnCount - 1 ? null : span;
}

function readColumn(column: number, heading: Heading, { year, list }: Table): ReadColumn {
  const words = list === null ? wordsFor(heading, year) : heading.text;
  const isUnreadByItself = words === UNREAD && readHeading(heading.text.split('/'), year).role === null;
  return { column, heading, words, isUnreadByItself };
}

function neededColumns(table: Table, area: Area, end: number): ReadonlySet<number> {
  const { grid, at, headings } = table;
  const rows = new Map<number, never>();
  const span = area.span === null ? null : { ...area.span, place: {} };
  const bare: MappedTable = {
    ...table,
    ...area,
    span,
    place: {},
    last: null,
    asOf: null,
    columns: new Map(),
    rows,
    list: null,
  };
  const own = mappedHeadings(grid, at, bare, area.span ?? wholeOf(grid), dataRows(grid, { ...area, rows }, end));
  const needed = new Set<number>();
  for (const [column, heading] of headings) {
    const alone = own.get(column);
    const isSame = alone !== undefined && isEqual(senseOf(alone), senseOf(heading));
    if (heading.given === true || !isSame) needed.add(column);
  }
  return needed;
}

function senseOf(heading: Heading): unknown {
  return [meaningOf(heading), heading.loose, heading.inFigures];
}

/** The district of which alone a table is, where it was left out for that. */
function districtLeftOut({ grid, rows }: Table, { unmatched }: Progress): string | null {
  const left = unmatched.find(
    ({ district, label }) =>
      district !== undefined && label.sheet === grid.sheet && rows.some((row) => label.cell.endsWith(String(row + 1))),
  );
  return left?.district ?? null;
}
