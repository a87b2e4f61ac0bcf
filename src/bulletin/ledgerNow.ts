import type { LedgerSheet } from '../progress/ledgerSheets.js';
import type { CellSource, LedgerRow } from '../progress/progress.js';
import type { SheetEdit } from '../workbook/host.js';
import type { Grid } from '../workbook/workbook.js';

/** An edit, and the cell of the number in the row that it is about. */
export interface RowEdit {
  edit: SheetEdit;
  at: Pick<CellSource, 'sheet' | 'cell'>;
}

/** The ledger as it is now: the sheets that have it, or the one that would. */
export interface LedgerNow {
  sheets: readonly LedgerSheet[];
  /** How a sheet would be read. */
  read: (grid: Grid) => LedgerSheet;
  /** The sheet of these to which rows are added; absent: the first that has a ledger, or a new one. */
  addTo?: string;
}

/** All rows of the ledger. */
export function rowsOf({ sheets }: Pick<LedgerNow, 'sheets'>): LedgerRow[] {
  return sheets.flatMap(({ rows }) => rows);
}
