import { InputError } from '../inputError.js';
import type { Calendar } from '../plan/calendar.js';
import type { LedgerRow } from '../progress/progress.js';
import { positionAt } from '../workbook/grid.js';
import { holders, nextNumber, numberOf, type IssueNumber } from './issue.js';
import type { DraftedIssue } from './ledgerColumns.js';
import { addedRow } from './ledgerAdd.js';
import { emptyGrid, withCells } from './ledgerGrid.js';
import { newLedger } from './ledgerNew.js';
import { rowsOf, type LedgerNow, type RowEdit } from './ledgerNow.js';
import { renewedRow } from './ledgerRenew.js';
import { rowOfDraft } from './ledgerRows.js';

/** A draft of which the ledger's number is printed in the document. */
export type NumberedIssue = DraftedIssue & { order: { issue: IssueNumber } };

/** What to write so that the ledger has a draft, or why nothing is to be written. */
export type LedgerEdit =
  | ({ what: 'add' | 'renew' } & RowEdit)
  /** The ledger says that it is 已印发. */
  | { what: 'issued'; row: LedgerRow }
  /** The printed number is held by another issue (`by`), or the issue has another number by now (`own`). */
  | { what: 'clash'; by: LedgerRow; own: boolean; next: IssueNumber };

/**
 * What a draft changes in the ledger as it is now. An issue drafted again keeps its number and its row; otherwise it goes
 * under the last one, if its number is still free.
 * @param id tells this drafting from any other
 * @throws InputError `ledger` where the number of the issue's row cannot be read, or a new row could not be read back
 */
export function ledgerEdit(drafted: NumberedIssue, calendar: Calendar, ledger: LedgerNow, id: string): LedgerEdit {
  const rows = rowsOf(ledger);
  const { number } = drafted.order.issue;
  const own = rowOfDraft(drafted, rows, calendar);
  if (own?.state === 'issued') return { what: 'issued', row: own };
  const next = numberNow(drafted, calendar, rows);
  if (own !== null && own.number !== null) {
    if (own.number !== number) return { what: 'clash', by: own, own: true, next };
    return { what: 'renew', ...readBack(renewedRow(drafted, own, ledger, id), ledger, number) };
  }
  const by = holders(calendar, rows).find((held) => held.number === number);
  if (by !== undefined) return { what: 'clash', by: by.row, own: false, next };
  if (own !== null) return { what: 'renew', ...readBack(renewedRow(drafted, own, ledger, id), ledger, number) };
  const { sheets, addTo } = ledger;
  const table = sheets.find(({ grid, tables }) => tables.length > 0 && (addTo === undefined || grid.sheet === addTo));
  const added = table === undefined ? newLedger(drafted, ledger, id) : addedRow(drafted, table, id);
  return { what: 'add', ...readBack(added, ledger, number) };
}

/** The number that a draft would have if it were made now. */
function numberNow({ planned, order }: DraftedIssue, calendar: Calendar, rows: readonly LedgerRow[]): IssueNumber {
  return planned === null ? nextNumber(calendar, rows, order.date) : numberOf(planned, calendar, rows);
}

/** A row is written only where it will be understood: a sheet may have merges, or other tables in the way. */
function readBack({ edit, at }: RowEdit, { sheets, read }: LedgerNow, number: number): RowEdit {
  const before = sheets.find(({ grid }) => grid.sheet === edit.sheet);
  const { rows } = read(withCells(before?.grid ?? emptyGrid(edit.sheet), edit.cells));
  const found = new Map(rows.map((row) => [positionAt(row.source.cell).row, row]));
  const areThere = (before?.rows ?? []).every(({ source }) => found.has(positionAt(source.cell).row));
  if (areThere && found.get(positionAt(at.cell).row)?.number === number) return { edit, at };
  throw new InputError(
    'ledger',
    '这一期写进台账后会认不出来，所以没有写。',
    at,
    '请看台账末行的下面有没有合并的单元格、说明或别的表，在那里插入几个空行再试；也可以手工添这一行。',
  );
}
