import { ledgerEdit, type LedgerEdit, type NumberedIssue } from '../../src/bulletin/ledgerEdit.js';
import { emptyGrid, withCells } from '../../src/bulletin/ledgerGrid.js';
import { rowsOf, type LedgerNow } from '../../src/bulletin/ledgerNow.js';
import { orderBulletin, orderNews } from '../../src/bulletin/order.js';
import { readLedgerSheet } from '../../src/progress/ledgerSheets.js';
import type { LedgerRow } from '../../src/progress/progress.js';
import { positionAt, shownAt } from '../../src/workbook/grid.js';
import type { SheetEdit } from '../../src/workbook/host.js';
import type { Grid, Workbook } from '../../src/workbook/workbook.js';
import { workbookOf, type SheetSpec } from '../progress/sheets.js';
import { calendar, plan } from '../seeds/seeds.js';

/** The ledger on the sheet 简报台账 of a workbook that went through a file; of `null` there is none. */
export function ledgerOf(rows: SheetSpec['rows'] | null, merges: readonly string[] = []): LedgerNow {
  const workbook = workbookOf(rows === null ? { 其他: { rows: [['甲']] } } : { 简报台账: { rows, merges } });
  return nowOf(
    workbook.sheets.filter(({ sheet }) => sheet === '简报台账'),
    workbook,
  );
}

function nowOf(grids: readonly Grid[], workbook: Workbook): LedgerNow {
  const read: LedgerNow['read'] = (grid) => readLedgerSheet(grid, workbook, plan, null);
  return { sheets: grids.map(read), read };
}

/** The ledger after an edit, which must find what it expects. */
export function after({ sheets, read }: LedgerNow, edit: SheetEdit): LedgerNow {
  const grid = sheets.find((one) => one.grid.sheet === edit.sheet)?.grid ?? emptyGrid(edit.sheet);
  if (!isAsExpected(grid, edit)) throw new Error('the ledger is not what the edit expects');
  const written = read(withCells(grid, edit.cells));
  return { sheets: [...sheets.filter((one) => one.grid.sheet !== edit.sheet), written], read };
}

export function isAsExpected(grid: Grid, { expected }: SheetEdit): boolean {
  return [...expected].every(([address, text]) => {
    const { row, column } = positionAt(address);
    return shownAt(grid, row, column) === text;
  });
}

/** A draft as somebody makes it who sees this ledger: a key of the calendar, or a day of news. */
export function draftFrom(ledger: LedgerNow, what: number | string, title = `题${what}`): NumberedIssue {
  const rows = rowsOf(ledger);
  const planned = calendar.bulletins.find(({ key }) => key === what) ?? null;
  const order =
    planned === null ? orderNews(calendar, rows, String(what)) : orderBulletin(planned, calendar, rows, '2021-12-31');
  if (order.issue === null) throw new Error('a bulletin has a number');
  return { planned, title, order: { ...order, issue: order.issue } };
}

export function editOf(ledger: LedgerNow, drafted: NumberedIssue, id = 'J1'): LedgerEdit {
  return ledgerEdit(drafted, calendar, ledger, id);
}

/** An edit that there must be. */
export function rowEdit(ledger: LedgerNow, drafted: NumberedIssue, id = 'J1'): SheetEdit {
  const edit = editOf(ledger, drafted, id);
  if (edit.what !== 'add' && edit.what !== 'renew') throw new Error(`no edit but ${edit.what}`);
  return edit.edit;
}

/** The texts of the sheet's cells. */
export function textsOf({ sheets }: LedgerNow): string[][] {
  return (sheets[0]?.grid.cells ?? []).map((row) => row.map((cell) => cell?.text ?? ''));
}

/** `2 88 2 题 draft J1`, a row a line. */
export function rowWords({ number, runningNumber, key, title, state, id }: LedgerRow): string {
  return [number, runningNumber, key, title, state, id].join(' ');
}
