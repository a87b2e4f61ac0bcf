import { isNumberField, STANDARD_COLUMNS } from '../bulletin/ledgerColumns.js';
import { LEDGER_SHEET } from '../bulletin/ledgerNew.js';
import type { KeptRow } from '../bulletin/kept/keptRow.js';
import type { IsoDate } from '../plan/period.js';
import { ledgerBook } from '../report/ledgerBook.js';

/** A kept ledger as a workbook (.xlsx) that can be read back, or copied from into any other. */
export function ledgerFile(rows: readonly KeptRow[], on: IsoDate): Promise<Uint8Array> {
  const columns = STANDARD_COLUMNS.map(({ head, field, width }) => ({
    heading: head,
    width,
    holds: isNumberField(field) ? ('number' as const) : field === 'date' ? ('day' as const) : ('text' as const),
  }));
  const texts = rows.map((row) => STANDARD_COLUMNS.map(({ field }) => row[field]));
  return ledgerBook(LEDGER_SHEET, columns, texts, on);
}
