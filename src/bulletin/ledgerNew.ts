import { InputError } from '../inputError.js';
import { addressOf } from '../workbook/grid.js';
import type { CellEdit } from '../workbook/host.js';
import { isNumberField, ledgerValues, STANDARD_COLUMNS, type DraftedIssue } from './ledgerColumns.js';
import type { LedgerNow, RowEdit } from './ledgerNow.js';

/** The sheet that is made where a workbook has no ledger. */
export const LEDGER_SHEET = '简报台账';

/**
 * A ledger with its first row, on a sheet of its own.
 * @throws InputError `ledger` where a sheet of that name holds something else
 */
export function newLedger(drafted: DraftedIssue, { sheets }: LedgerNow, id: string): RowEdit {
  const there = sheets.find(({ grid }) => grid.sheet === LEDGER_SHEET)?.grid;
  if (there !== undefined && there.cells.some((row) => row.some((cell) => cell !== null))) {
    throw new InputError(
      'ledger',
      '这张工作表里没有认出本年的台账，没有往里写。',
      { sheet: LEDGER_SHEET },
      '请在表头写明期号、标题、印发日期、状态；是往年的台账或别的表，请把那张工作表改个名字，再试一次。',
    );
  }
  const values = ledgerValues(drafted, id);
  const head = STANDARD_COLUMNS.map(({ head: name }) => name);
  const first = STANDARD_COLUMNS.map(({ field }) =>
    isNumberField(field) && values[field] !== '' ? Number(values[field]) : values[field],
  );
  const rows = [head, first];
  const cells = rows.flatMap((line, row) => line.map((value, column): CellEdit => ({ row, column, value })));
  return {
    edit: {
      sheet: LEDGER_SHEET,
      cells: cells.filter(({ value }) => value !== ''),
      expected: new Map(cells.map(({ row, column }) => [addressOf(row, column), ''])),
      whenAbsent: {
        sheet: LEDGER_SHEET,
        rows: [head],
        frozenRows: 1,
        widths: STANDARD_COLUMNS.map(({ width }) => width),
        links: [],
      },
    },
    at: { sheet: LEDGER_SHEET, cell: 'A2' },
  };
}
