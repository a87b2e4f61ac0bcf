import { InputError } from '../inputError.js';
import type { IsoDate } from '../plan/period.js';
import type { LedgerRow } from '../progress/progress.js';
import { cellAt } from '../workbook/grid.js';
import type { CellEdit, SheetEdit } from '../workbook/host.js';
import type { IssueNumber } from './issue.js';
import { columnsByField, STATE_WORDS } from './ledgerColumns.js';
import type { LedgerNow } from './ledgerNow.js';
import { placeOfRow, shownIn } from './ledgerPlace.js';
import { dateLike, numberLike } from './ledgerStyle.js';

/**
 * 标为已印发, or back to 草稿.
 * @param row as it was shown to the person who decides; where it says something else now nothing is written
 * @param day of issue; null leaves the day as it is
 */
export function markedAs(
  state: 'issued' | 'draft',
  row: LedgerRow,
  ledger: LedgerNow,
  day: IsoDate | null = null,
): SheetEdit {
  const { sheet, table, row: at } = placeOfRow(row, ledger);
  const columns = columnsByField(table);
  const [status, date] = [columns.get('status'), columns.get('date')];
  const cells: CellEdit[] = [];
  if (status !== undefined && row.state !== state) cells.push({ row: at, column: status, value: STATE_WORDS[state] });
  if (day !== null && day !== row.date) {
    if (date === undefined) throw noDates(row);
    cells.push({ row: at, column: date, value: dateLike(cellAt(sheet.grid, at, date), day) });
  }
  return editOf(sheet.grid.sheet, cells, shownIn(sheet.grid, table, [at], []));
}

/** Gives a draft another number; its document has to be made anew. */
export function renumbered(row: LedgerRow, to: IssueNumber, ledger: LedgerNow): SheetEdit {
  const { sheet, table, row: at } = placeOfRow(row, ledger);
  const columns = columnsByField(table);
  const cells = (['number', 'runningNumber'] as const).flatMap((field): CellEdit[] => {
    const [column, number] = [columns.get(field), to[field]];
    if (column === undefined || number === null) return [];
    return [{ row: at, column, value: numberLike(cellAt(sheet.grid, at, column), number, field) }];
  });
  return editOf(sheet.grid.sheet, cells, shownIn(sheet.grid, table, [at], []));
}

/** Takes a row back that was just added. */
export function takenBack(row: LedgerRow, ledger: LedgerNow): SheetEdit {
  const { sheet, table, row: at } = placeOfRow(row, ledger);
  const cells = [...columnsByField(table).values()].map((column): CellEdit => ({ row: at, column, value: '' }));
  return editOf(sheet.grid.sheet, cells, shownIn(sheet.grid, table, [at], []));
}

function editOf(sheet: string, cells: readonly CellEdit[], expected: SheetEdit['expected']): SheetEdit {
  return { sheet, cells, expected, whenAbsent: null };
}

function noDates({ source: { sheet, cell } }: LedgerRow): InputError {
  return new InputError(
    'ledger',
    '台账没有“印发日期”一栏，记不下这一天。',
    { sheet, cell },
    '请在台账里加“印发日期”一栏，再试一次。',
  );
}
