import type { CellObject, Sheet } from 'write-excel-file/universal';
import { heading, note, title } from './cell.js';
import { rowHeight } from './rowHeight.js';

/** Between the statements of a line: two ideographic spaces. */
const GAP = '\u3000\u3000';

/** A column of a table; its width is in digits of the body font (a Chinese character takes two). */
export interface Column {
  heading: string;
  width: number;
}

/** One sheet of the report: a title, some lines, and one table that can be filtered. */
export interface Table {
  /** Name of the sheet. */
  name: string;
  title: string;
  /** Lines under the title, each of some statements. */
  notes: readonly (readonly string[])[];
  columns: readonly Column[];
  rows: readonly CellObject[][];
  /** Columns on the left that stay in view. */
  fixedColumns: number;
}

/** Row of the headings, counted from 1. */
export function headingRow(table: Table): number {
  return table.notes.length + 2;
}

/** The sheet as the writer takes it. */
export function sheetOf(table: Table): Sheet<Blob> {
  const { columns, notes } = table;
  const widths = columns.map(({ width }) => width);
  const rows = table.rows.map((cells) => {
    const height = rowHeight(cells, widths);
    return cells.map((cell) => ({ ...cell, height }));
  });
  return {
    sheet: table.name,
    data: [
      [title(table.title)],
      ...notes.map((statements) => [note(statements.join(GAP))]),
      columns.map((column) => heading(column.heading)),
      ...rows,
    ],
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headingRow(table),
    stickyColumnsCount: table.fixedColumns,
    orientation: 'landscape',
    showGridLines: false,
  };
}
