import type { LedgerRow } from '../progress/progress.js';
import { addressOf, cellAt, shownAt } from '../workbook/grid.js';
import type { CellEdit } from '../workbook/host.js';
import { isNumberField, ledgerValues, type DraftedIssue, type LedgerField } from './ledgerColumns.js';
import type { LedgerNow, RowEdit } from './ledgerNow.js';
import { fieldColumns, placeOfRow, shownIn } from './ledgerPlace.js';
import { dateLike } from './ledgerStyle.js';

/** What a draft made anew changes; all else is written only where the row says nothing yet. */
const RENEWED: readonly LedgerField[] = ['headline', 'date', 'file'];

/** The row of an issue that is drafted again. */
export function renewedRow(drafted: DraftedIssue, own: LedgerRow, ledger: LedgerNow, id: string): RowEdit {
  const { sheet, table, row } = placeOfRow(own, ledger);
  const { grid } = sheet;
  const { columns, newHead } = fieldColumns(sheet, table, row);
  const values = ledgerValues(drafted, id);
  const cells = [...columns].flatMap(([field, column]): CellEdit[] => {
    const [shown, value] = [shownAt(grid, row, column), values[field]];
    const isSaid = field === 'date' ? own.date === value : shown.trim() === value;
    if (value === '' || isSaid || (shown.trim() !== '' && !RENEWED.includes(field))) return [];
    if (isNumberField(field)) return [{ row, column, value: Number(value) }];
    return [{ row, column, value: field === 'date' ? dateLike(cellAt(grid, row, column), value) : value }];
  });
  return {
    edit: {
      sheet: grid.sheet,
      cells: newHead === null || cells.length === 0 ? cells : [newHead, ...cells],
      expected: shownIn(grid, table, [row], [columns.get('id')]),
      whenAbsent: null,
    },
    at: { sheet: grid.sheet, cell: addressOf(row, columns.get('number') ?? 0) },
  };
}
