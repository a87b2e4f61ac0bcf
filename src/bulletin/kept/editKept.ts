import { InputError } from '../../inputError.js';
import type { LedgerSheet } from '../../progress/ledgerSheets.js';
import type { LedgerRow } from '../../progress/progress.js';
import { positionAt, shownAt } from '../../workbook/grid.js';
import { HostWriteError, type SheetEdit } from '../../workbook/host.js';
import { STATE_WORDS } from '../ledgerColumns.js';
import { withCells } from '../ledgerGrid.js';
import { isBlankRow, keptRowOf, rowsOfGrid, type KeptRow } from './keptRow.js';
import { ownKey, type KeptView } from './keptView.js';

/**
 * The kept rows after an edit of the ledger that they show. A row of the workbook's own can be marked as 已印发 and back,
 * which is then kept here; all else of it has to be changed in the workbook.
 * @param view of the kept rows as they are now
 * @throws HostWriteError `changed` where a cell no longer shows what was expected, `no-sheet` where there is no such sheet
 * @throws InputError `ledger` where the workbook itself would have to be changed
 */
export function editedKept(view: KeptView, kept: readonly KeptRow[], edit: SheetEdit): KeptRow[] {
  const sheet = view.sheets.find(({ grid }) => grid.sheet === edit.sheet);
  if (sheet === undefined) throw new HostWriteError('no-sheet', edit.sheet);
  for (const [address, text] of edit.expected) {
    const { row, column } = positionAt(address);
    if (shownAt(sheet.grid, row, column) !== text) throw new HostWriteError('changed', edit.sheet);
  }
  return edit.sheet === view.addTo ? editedOnSheet(view, kept, sheet, edit) : markedOwn(view, kept, sheet, edit);
}

function editedOnSheet(
  { shown }: KeptView,
  kept: readonly KeptRow[],
  { grid }: LedgerSheet,
  edit: SheetEdit,
): KeptRow[] {
  const edited = rowsOfGrid(withCells(grid, edit.cells));
  const changed = new Map(shown.map((at, row) => [at, edited[row]]));
  const added = edited.slice(shown.length);
  return [...kept.map((row, at) => changed.get(at) ?? row), ...added].filter((row) => !isBlankRow(row));
}

function markedOwn(view: KeptView, kept: readonly KeptRow[], sheet: LedgerSheet, edit: SheetEdit): KeptRow[] {
  const after = view.read(withCells(sheet.grid, edit.cells));
  const at = edit.cells[0]?.row ?? -1;
  const [before, then] = [rowAt(sheet.rows, at), rowAt(after.rows, at)];
  const original = rowAt(
    view.own.flatMap(({ grid, rows }) => (grid.sheet === edit.sheet ? rows : [])),
    at,
  );
  if (before === null || original === null) throw new HostWriteError('changed', edit.sheet);
  const isOneRow = edit.cells.every(({ row }) => row === at);
  const isMark = isOneRow && then !== null && then.number === before.number && then.title === before.title;
  if (!isMark || original.state === 'issued') throw ownRow(original);
  const place = view.ofOwn.get(ownKey(original));
  const row = keptRowOf(then, after);
  if (place === undefined) return then.state === 'issued' ? [...kept, row] : [...kept];
  const marked = (old: KeptRow): KeptRow =>
    then.state === 'issued'
      ? { ...old, status: STATE_WORDS.issued, date: row.date === '' ? old.date : row.date }
      : { ...old, status: STATE_WORDS.draft };
  return kept.map((old, index) => (index === place ? marked(old) : old));
}

function rowAt(rows: readonly LedgerRow[], at: number): LedgerRow | null {
  return rows.find(({ source }) => positionAt(source.cell).row === at) ?? null;
}

function ownRow({ source: { sheet, cell }, state }: LedgerRow): InputError {
  return new InputError(
    'ledger',
    state === 'issued' ? '工作簿里写的是已印发，网页改不了工作簿。' : '这一行写在工作簿里，网页改不了工作簿。',
    { sheet, cell },
    '请在 Excel 或 WPS 里改这一行，保存后再选择一次工作簿。',
  );
}
