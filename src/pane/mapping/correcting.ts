import type { Correction } from '../../progress/mapping/correction.js';
import type { RecognizedTable } from '../../progress/mapping/recognition.js';
import type { RecognizedColumn } from '../../progress/mapping/recognizedColumn.js';
import type { RecognizedRow } from '../../progress/mapping/recognizedRow.js';

/** A row or a column of a table, as what a person says of it is made of. */
export interface InTable {
  sheet: string;
  table: RecognizedTable;
}

export function rowCorrection({ sheet, table }: InTable, { row, label }: RecognizedRow, words: string): Correction {
  return { kind: 'row', sheet, table: table.table, row, words, label };
}

export function columnCorrection({ sheet, table }: InTable, { column }: RecognizedColumn, words: string): Correction {
  return { kind: 'column', sheet, table: table.table, column, words };
}

/** That a row is what it was taken for. */
export function confirmation(at: InTable, row: RecognizedRow): Correction | null {
  const [words, ...more] = row.taken;
  return words === undefined || more.length > 0 ? null : rowCorrection(at, row, words);
}
