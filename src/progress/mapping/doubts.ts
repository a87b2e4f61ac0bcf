import type { Recognition, RecognizedSheet, RecognizedTable } from './recognition.js';
import type { RecognizedColumn } from './recognizedColumn.js';
import type { RecognizedRow } from './recognizedRow.js';

/** Something that a person should look at. */
export type Doubt = { sheet: string } &
  /** A row with figures that is no target's for certain, or several. */
  (
    | { kind: 'row'; table: RecognizedTable; row: RecognizedRow }
    /** A column of figures that is not read. */
    | { kind: 'column'; table: RecognizedTable; column: RecognizedColumn }
    /** Columns of periods of which nothing tells whether they hold totals or amounts. */
    | { kind: 'measure'; table: RecognizedTable; columns: readonly RecognizedColumn[] }
    /** A table of which nothing is read, as nobody knows what it is for. */
    | { kind: 'table'; table: RecognizedTable }
    /** A row that was taken for a target, and only just. */
    | { kind: 'unsure'; table: RecognizedTable; row: RecognizedRow }
  );

const ORDER: readonly Doubt['kind'][] = ['measure', 'row', 'column', 'table', 'unsure'];

/** What is in doubt, that which keeps a figure out first; within a kind in the order of the workbook. */
export function doubtsOf({ sheets }: Recognition): readonly Doubt[] {
  const all = sheets.flatMap(({ sheet, tables }) => tables.flatMap((table) => doubtsIn(sheet, table)));
  return ORDER.flatMap((kind) => all.filter((doubt) => doubt.kind === kind));
}

/** How much of a sheet is in doubt. */
export function doubtCount({ sheet, tables }: RecognizedSheet): number {
  return tables.reduce((sum, table) => sum + doubtsIn(sheet, table).length, 0);
}

function doubtsIn(sheet: string, table: RecognizedTable): Doubt[] {
  if (table.otherYear !== null || table.district !== null) return [];
  const unsaid = table.columns.filter(({ doubt }) => doubt === 'measure');
  return [
    ...(unsaid.length === 0 ? [] : [{ kind: 'measure', sheet, table, columns: unsaid } as const]),
    ...(table.use === 'none' && !table.given ? [{ kind: 'table', sheet, table } as const] : []),
    ...table.columns.flatMap((column): Doubt[] =>
      column.doubt === 'unknown' ? [{ kind: 'column', sheet, table, column }] : [],
    ),
    ...table.rows.flatMap((row): Doubt[] =>
      row.doubt === null ? [] : [{ kind: row.doubt === 'unsure' ? 'unsure' : 'row', sheet, table, row }],
    ),
  ];
}
