import type { DraftOptions } from '../../pipeline/composing.js';
import { loadDrafting, loadReporting } from '../core.js';
import { download, MIME, release } from '../delivery/download.js';
import { useSession } from '../session/session.js';
import { NO_YEAR, type YearRun } from '../session/yearRun.js';
import type { DraftCore } from './core.js';
import { makeYear, type MadeYear } from './makeYear.js';
import { recordYear } from './recordYear.js';
import type { YearEntry } from './yearOutcome.js';

/** The way of a year from the workbook to the zip and the ledger; it is the session's, and goes on without its screen. */
export type Year = Pick<YearRun, 'state' | 'task'> & {
  start: (options: DraftOptions, withLedger: boolean) => Promise<void>;
};

export function useYear(core: DraftCore): Year {
  const { host, ledger, opened: held, read, readLedger, yearRun } = useSession();
  const { state, task, tell } = yearRun;

  const make = async (options: DraftOptions, withLedger: boolean): Promise<void> => {
    const cancelled = (): void => tell((last) => ({ ...last, cancelled: true }));
    const fresh = host.kind === 'excel' ? await read() : held;
    // Cancelled; or it could not be read, which the session says.
    if (fresh === null) {
      cancelled();
      return;
    }
    const opened = ledger === null ? fresh : await ledger.current(fresh);
    const made = await task.run<MadeYear>('正在准备', async (running) => {
      const [{ write, zipPackage }, { checkReport }] = await Promise.all([loadDrafting(), loadReporting()]);
      return makeYear({ ...core.composing, write, zipPackage, checkReport }, core, opened, options, running);
    });
    if (made === null) {
      cancelled();
      return;
    }
    const outcome = { delivered: download(made.fileName, made.bytes, MIME.zip), rows: made.rows, entries: [] };
    tell((last) => ({ ...last, outcome }));
    if (!withLedger) return;
    const entries: YearEntry[] = [];
    const whole = await task.run('正在记入台账', (running) => recordYear(ledger, opened, made.rows, running, entries));
    tell((last) => ({ ...last, outcome: { ...outcome, entries }, cancelled: whole === null }));
    if (ledger !== null) await readLedger();
  };

  const start = async (options: DraftOptions, withLedger: boolean): Promise<void> => {
    if (state.busy) return;
    if (state.outcome !== null) release(state.outcome.delivered);
    tell(() => ({ ...NO_YEAR, busy: true }));
    try {
      await make(options, withLedger);
    } catch (error) {
      tell((last) => ({ ...last, error }));
    } finally {
      tell((last) => ({ ...last, busy: false }));
    }
  };
  return { state, task, start };
}
