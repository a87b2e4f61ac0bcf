import { InputError } from '../../inputError.js';
import type { Plan } from '../../plan/plan.js';
import { readLedgerSheet } from '../../progress/ledgerSheets.js';
import type { LedgerRow } from '../../progress/progress.js';
import { positionAt } from '../../workbook/grid.js';
import type { Workbook } from '../../workbook/workbook.js';
import { keptGrid, keptRowOf, type KeptRow } from './keptRow.js';
import { KEPT_SHEET } from './keptView.js';
import { disputeOf, pairs } from './pairs.js';

/**
 * The ledger of the plan's year in a workbook: one that was exported, or any with a sheet of it.
 * @throws InputError `ledger` where it has none
 */
export function ledgerIn(workbook: Workbook, plan: Plan): KeptRow[] {
  const found = workbook.sheets.map((grid) => readLedgerSheet(grid, workbook, plan, null));
  if (found.every(({ tables }) => tables.length === 0)) {
    throw new InputError(
      'ledger',
      `这个文件里没有认出${plan.year}年的简报台账。`,
      { file: workbook.name },
      '请选择从这里导出的台账，或有“简报台账”一表的工作簿（表头要有期号、标题、状态）。',
    );
  }
  return found.flatMap((sheet) => sheet.rows.map((row) => keptRowOf(row, sheet)));
}

/** What came of taking rows in. */
export interface Imported {
  /** All that is kept now. */
  rows: KeptRow[];
  added: number;
  /** Drafts that are 已印发 now. */
  issued: number;
  /** That were there already. */
  same: number;
  /** Rows that were not taken in, as the same issue is there with another number or day of issue. */
  disputes: readonly { row: KeptRow; held: LedgerRow; what: 'number' | 'date' }[];
}

/**
 * Takes rows into a ledger that is kept; rows of one issue are one, and 已印发 wins over a draft.
 * @param own rows of the workbook that is open, which are not to be kept once more
 */
export function importRows(
  rows: readonly KeptRow[],
  kept: readonly KeptRow[],
  own: readonly LedgerRow[],
  { workbook, plan }: { workbook: Pick<Workbook, 'date1904'>; plan: Plan },
): Imported {
  const book: Workbook = { name: '', sheets: [], date1904: workbook.date1904 };
  const readRows = (some: readonly KeptRow[]): readonly LedgerRow[] =>
    readLedgerSheet(keptGrid(KEPT_SHEET, some), book, plan, null).rows;
  const [held, come] = [readRows(kept), readRows(rows)];
  const ofHeld = pairs(come, held);
  const ofOwn = pairs(come, own);
  const result: Imported & { disputes: Imported['disputes'][number][] } = {
    rows: [...kept],
    added: 0,
    issued: 0,
    same: 0,
    disputes: [],
  };
  for (const one of come) {
    const row = rows[indexOf(one)];
    if (row === undefined) continue;
    const [there, inBook] = [ofHeld.get(one), ofOwn.get(one)];
    const against = [there, inBook].flatMap((other) => {
      const what = other === undefined || isOnlyDraft(one, other) ? null : disputeOf(one, other);
      return other === undefined || what === null ? [] : [{ row, held: other, what }];
    });
    const [dispute] = against;
    const isNews = one.state === 'issued' && [there, inBook].every((other) => other?.state !== 'issued');
    if (dispute !== undefined) result.disputes.push(dispute);
    else if (there === undefined && (inBook === undefined || isNews)) {
      result.rows.push(row);
      if (inBook === undefined) result.added++;
      else result.issued++;
    } else if (there !== undefined && isNews) {
      result.rows[indexOf(there)] = row;
      result.issued++;
    } else result.same++;
  }
  return result;
}

/** What is issued there says all that a draft could. */
function isOnlyDraft(row: LedgerRow, other: LedgerRow): boolean {
  return row.state !== 'issued' && other.state === 'issued';
}

function indexOf({ source }: LedgerRow): number {
  return positionAt(source.cell).row - 1;
}
