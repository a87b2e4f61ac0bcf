import { useState } from 'react';
import type { IssueNumber } from '../../bulletin/issue.js';
import type { SheetEdit } from '../../workbook/host.js';
import type { IsoDate } from '../../plan/period.js';
import type { LedgerRow } from '../../progress/progress.js';
import type { ExcelHost } from '../host.js';
import { useSession, type Opened } from '../session/session.js';
import { ledgerAsRead } from './freshLedger.js';
import type { ComposingCore } from '../core.js';

/** What came of the last click: what was done with a row, or why it was not. */
export type LedgerOutcome = { row: LedgerRow } & ({ said: string; error: null } | { said: null; error: unknown });

/** What can be done with the rows of the ledger; in a browser nothing. */
export interface LedgerWork {
  busy: boolean;
  /** Null before the first click, and while one is being done. */
  outcome: LedgerOutcome | null;
  markIssued: (row: LedgerRow, day: IsoDate) => void;
  markDraft: (row: LedgerRow) => void;
  renumber: (row: LedgerRow, to: IssueNumber) => void;
}

/** Writes in the open workbook's ledger what a person decides, and reads the workbook again. */
export function useLedger(core: ComposingCore | null, opened: Opened): LedgerWork | null {
  const { host, read } = useSession();
  const [state, setState] = useState<Pick<LedgerWork, 'busy' | 'outcome'>>({ busy: false, outcome: null });
  if (host.kind === 'browser' || core === null) return null;
  const write = async (row: LedgerRow, edit: () => SheetEdit, said: string): Promise<void> => {
    setState({ busy: true, outcome: null });
    const outcome = await written(host.writer, row, edit, said);
    // Also where it failed: somebody may have changed the ledger.
    await read();
    setState({ busy: false, outcome });
  };
  const ledger = () => ledgerAsRead(opened, core);
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
  };
}

async function written(
  writer: ExcelHost['writer'],
  row: LedgerRow,
  edit: () => SheetEdit,
  said: string,
): Promise<LedgerOutcome> {
  try {
    const asked = edit();
    if (asked.cells.length > 0) await writer.editSheet(asked);
    return { row, said, error: null };
  } catch (error) {
    return { row, said: null, error };
  }
}

/** 第5期, or its title. */
export function nameOf({ number, title }: LedgerRow): string {
  return number === null ? `“${title}”` : `第${number}期`;
}
