import { InputError } from '../inputError.js';
import type { LedgerSheet } from '../progress/ledgerSheets.js';
import type { TableReading } from '../progress/progress.js';
import { addressOf, cellAt, positionAt, shownAt } from '../workbook/grid.js';
import type { CellEdit } from '../workbook/host.js';
import type { Grid } from '../workbook/workbook.js';
import { isNumberField, ledgerValues, type DraftedIssue, type LedgerField } from './ledgerColumns.js';
import type { RowEdit } from './ledgerNow.js';
import { fieldColumns, shownIn } from './ledgerPlace.js';
import { dateLike, numberLike } from './ledgerStyle.js';

/**
 * A new row under the last one of a ledger.
 * @throws InputError `ledger` where another table stands in the way
 */
export function addedRow(drafted: DraftedIssue, sheet: LedgerSheet, id: string): RowEdit {
  const { grid, rows } = sheet;
  const table = lastTable(sheet);
  const inTable = rows.map(({ source }) => positionAt(source.cell).row).filter((row) => table.rows.includes(row));
  const last = Math.max(table.header.last, ...inTable);
  const row = blankRow(grid, table, last + 1);
  requireRoom(sheet, table, row);
  const { columns, newHead } = fieldColumns(sheet, table, row);
  const values = ledgerValues(drafted, id);
  const cells = [...columns].flatMap(([field, column]): CellEdit[] => {
    const value = valueLike(grid, inTable.length === 0 ? null : { row: last, column }, field, values[field]);
    return value === '' ? [] : [{ row, column, value }];
  });
  return {
    edit: {
      sheet: grid.sheet,
      cells: newHead === null ? cells : [newHead, ...cells],
      expected: shownIn(grid, table, [last, row], [columns.get('id')]),
      whenAbsent: null,
    },
    at: { sheet: grid.sheet, cell: addressOf(row, columns.get('number') ?? 0) },
  };
}

/** A value as the cell above writes its own. */
function valueLike(
  grid: Grid,
  above: { row: number; column: number } | null,
  field: LedgerField,
  value: string,
): string | number {
  const cell = above === null ? null : cellAt(grid, above.row, above.column);
  if (value === '') return value;
  if (isNumberField(field)) return numberLike(cell, Number(value), field);
  return field === 'date' ? dateLike(cell, value) : value;
}

function lastTable({ tables, grid }: LedgerSheet): TableReading {
  const last = tables.at(-1);
  if (last === undefined) throw new Error(`no ledger on ${grid.sheet}`);
  return last;
}

/** The first row with nothing in it but, maybe, a sequence number that was filled in beforehand. */
function blankRow(grid: Grid, table: TableReading, from: number): number {
  let row = from;
  const columns = [...table.columns].filter(([, { role }]) => role !== 'sequence').map(([column]) => column);
  while (columns.some((column) => shownAt(grid, row, column).trim() !== '')) row++;
  return row;
}

/** Under a row that touched the next table's title that table would be one with the ledger. */
function requireRoom({ grid }: LedgerSheet, table: TableReading, row: number): void {
  const [left, right] = [Math.min(...table.columns.keys()), Math.max(...table.columns.keys())];
  const isMerged = grid.merges.some(
    (area) => area.top <= row && area.bottom >= row && area.left <= right && area.right >= left,
  );
  if (!isMerged) return;
  throw new InputError(
    'ledger',
    '台账末行的下面是合并的单元格，写不进新的一行。',
    { sheet: grid.sheet, cell: addressOf(row, left) },
    '请在它上面插入几个空行，再试一次。',
  );
}
