import { useState } from 'react';
import type { DraftOptions } from '../../pipeline/composing.js';
import { loadDrafting, loadReporting } from '../core.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import { currentLedger } from '../ledger/recordIssue.js';
import { useSession } from '../session/session.js';
import { useTask, type Task } from '../task/useTask.js';
import type { DraftCore } from './core.js';
import { makeYear, type YearRow } from './makeYear.js';
import { recordYear, type YearEntry } from './recordYear.js';

/** A year that was drafted and handed over. */
export interface YearOutcome {
  delivered: Delivered;
  rows: readonly YearRow[];
  /** Empty where nothing was to be entered. */
  entries: readonly YearEntry[];
}

/** The way of a year from the workbook to the zip and the ledger. */
export interface Year {
  task: Task;
  outcome: YearOutcome | null;
  /** It was cancelled; what had been entered in the ledger by then stays, and is in the outcome. */
  cancelled: boolean;
  error: unknown;
  start: (options: DraftOptions, withLedger: boolean) => Promise<void>;
}

export function useYear(core: DraftCore): Year {
  const { host, opened: held, read } = useSession();
  const task = useTask();
  const [state, setState] = useState<Pick<Year, 'outcome' | 'cancelled' | 'error'>>(NOTHING);

  const start = async (options: DraftOptions, withLedger: boolean): Promise<void> => {
    setState(NOTHING);
    try {
      const fresh = host.kind === 'excel' ? await read() : held;
      // Cancelled; or it could not be read, which the session says.
      if (fresh === null) {
        setState({ ...NOTHING, cancelled: true });
        return;
      }
      const opened = await currentLedger(host, fresh);
      const made = await task.run('正在准备', async (running) => {
        const [{ write, zipPackage }, { checkReport }] = await Promise.all([loadDrafting(), loadReporting()]);
        return makeYear({ ...core.composing, write, zipPackage, checkReport }, core.setup, opened, options, running);
      });
      if (made === null) {
        setState({ ...NOTHING, cancelled: true });
        return;
      }
      const outcome = { delivered: download(made.fileName, made.bytes, MIME.zip), rows: made.rows, entries: [] };
      setState({ ...NOTHING, outcome });
      if (!withLedger) return;
      const entries: YearEntry[] = [];
      const whole = await task.run('正在记入台账', (running) => recordYear(host, opened, made.rows, running, entries));
      setState({ outcome: { ...outcome, entries }, cancelled: whole === null, error: null });
      if (host.kind === 'excel') await read();
    } catch (error) {
      setState((last) => ({ ...last, error }));
    }
  };
  return { ...state, task, start };
}

const NOTHING = { outcome: null, cancelled: false, error: null };
