import { useState } from 'react';
import type { IssueNumber } from '../../bulletin/issue.js';
import type { SheetEdit } from '../../workbook/host.js';
import type { IsoDate } from '../../plan/period.js';
import type { LedgerRow } from '../../progress/progress.js';
import type { Opened } from '../session/opened.js';
import { useSession } from '../session/session.js';
import type { LedgerPlace } from './ledgerPlace.js';
import type { ComposingCore } from '../core.js';

/** What came of the last click: what was done with a row, or why it was not. */
export type LedgerOutcome = { row: LedgerRow } & ({ said: string; error: null } | { said: null; error: unknown });

/** What can be done with the rows of the ledger; in a plain browser nothing. */
export interface LedgerWork {
  busy: boolean;
  /** Null before the first click, and while one is being done. */
  outcome: LedgerOutcome | null;
  markIssued: (row: LedgerRow, day: IsoDate) => void;
  markDraft: (row: LedgerRow) => void;
  renumber: (row: LedgerRow, to: IssueNumber) => void;
  /** Whether the row can be put back: one that is 已印发 in a workbook which cannot be written stays so. */
  canMarkDraft: (row: LedgerRow) => boolean;
  /** Takes a row out of the ledger that the browser keeps; null for a row of a workbook, which people take out themselves. */
  takeOut: (row: LedgerRow) => (() => void) | null;
}

/** Writes in the open workbook's ledger what a person decides, and reads the workbook again. */
export function useLedger(core: ComposingCore | null, opened: Opened): LedgerWork | null {
  const { ledger: place, readLedger } = useSession();
  const [state, setState] = useState<Pick<LedgerWork, 'busy' | 'outcome'>>({ busy: false, outcome: null });
  if (place === null || core === null) return null;
  const write = async (row: LedgerRow, edit: () => SheetEdit, said: string): Promise<void> => {
    setState({ busy: true, outcome: null });
    const outcome = await written(place, opened, row, edit, said);
    // Also where it failed: somebody may have changed the ledger.
    await readLedger();
    setState({ busy: false, outcome });
  };
  const ledger = () => place.asRead(opened, core);
  return {
    ...state,
    markIssued: (row, day) =>
      void write(
        row,
        () => core.markedAs('issued', row, ledger(), day),
        `${nameOf(row)}已标为已印发，印发日期${day}。`,
      ),
    markDraft: (row) =>
      void write(row, () => core.markedAs('draft', row, ledger()), `${nameOf(row)}已退回草稿，不再计入已印发。`),
    renumber: (row, to) =>
      void write(
        row,
        () => core.renumbered(row, to, ledger()),
        `${nameOf(row)}已改编为第${to.number}期。请重新生成这一期，原来的文件不要用。`,
      ),
    canMarkDraft: (row) => !isIssuedInBook(opened, row),
    takeOut: (row) =>
      row.source.sheet === opened.kept?.view.addTo
        ? () => void write(row, () => core.takenBack(row, ledger()), `${nameOf(row)}已从台账删去。`)
        : null,
  };
}

/** Whether a workbook that cannot be written says itself that an issue is 已印发. */
function isIssuedInBook({ kept }: Opened, { source: { sheet, cell } }: LedgerRow): boolean {
  const own = kept?.view.own.flatMap(({ rows }) => rows) ?? [];
  return own.some(({ source, state }) => state === 'issued' && source.sheet === sheet && source.cell === cell);
}

async function written(
  place: LedgerPlace,
  opened: Opened,
  row: LedgerRow,
  edit: () => SheetEdit,
  said: string,
): Promise<LedgerOutcome> {
  try {
    const asked = edit();
    if (asked.cells.length > 0) await place.edit(opened, asked);
    return { row, said, error: null };
  } catch (error) {
    return { row, said: null, error };
  }
}

/** 第5期, or its title. */
export function nameOf({ number, title }: LedgerRow): string {
  return number === null ? `“${title}”` : `第${number}期`;
}
