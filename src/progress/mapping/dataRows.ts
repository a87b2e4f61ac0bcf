import type { Grid } from '../../workbook/workbook.js';
import { listColumns } from '../list/listColumns.js';
import { filledColumns, type Span } from '../table/sheetRows.js';
import type { Table } from '../table/table.js';
import { isParticulars } from '../table/titleLines.js';
import type { MappedList, MappedTable } from './mapping.js';

/** What tells where a table stands. */
export interface Area {
  header: Table['header'];
  span: Span | null;
}

/** All columns of a sheet. */
export function wholeOf({ columnCount }: Grid): Span {
  return { left: 0, right: columnCount - 1 };
}

/** The column of the names of a list whose rows are counted, of which a row may have nothing else. */
export function nameColumn(list: MappedList | null, headings: Table['headings']): number | null {
  return list === null || list.sumColumn !== null ? null : (listColumns(headings)?.name ?? null);
}

/** What tells which rows of a table are data; a name alone is a row of a list. */
interface RowArea extends Area, Pick<MappedTable, 'rows'> {
  name?: number | null;
}

/** 一、第一批 among names. */
const BANNER = /^[(（]?[一二三四五六七八九十]+[)）、.．]|^第?[一二三四五六七八九十\d]+批次?(?:[(（:：].*)?$/;

/** Rows with more than one filled cell and those that are named, but for notes, headers printed again and 不读. */
export function dataRows(grid: Grid, { header, rows, span, name = null }: RowArea, end: number): number[] {
  const isName = (row: number, [only = '']: readonly string[]): boolean =>
    name !== null && filledColumns(grid, row, { left: name, right: name }).length > 0 && !BANNER.test(only.trim());
  const headers = new Set<string>();
  for (let row = header.first; row <= header.last; row++) headers.add(JSON.stringify(textsIn(grid, row, span)));
  const found: number[] = [];
  for (let row = header.last + 1; row <= end; row++) {
    const named = rows.get(row)?.use.kind;
    if (named === 'unread') continue;
    const texts = textsIn(grid, row, span);
    const isData =
      (texts.length > 1 || isName(row, texts)) && !isParticulars(texts) && !headers.has(JSON.stringify(texts));
    if (named !== undefined || isData) found.push(row);
  }
  return found;
}

/** The texts of a row's filled cells, in a table's columns. */
function textsIn(grid: Grid, row: number, span: Span | null): string[] {
  const columns = filledColumns(grid, row, span ?? wholeOf(grid));
  return columns.map((column) => grid.cells[row]?.[column]?.text ?? '');
}
