import type { DraftOptions, Prepared } from '../../pipeline/composing.js';
import type { ComposingCore, DraftingCore, ReportingCore } from '../core.js';
import type { Opened } from '../session/opened.js';
import type { Running } from '../task/useTask.js';
import { compose, type Press, type PressCore } from './compose.js';
import type { YearDrafted, YearRow } from './yearOutcome.js';

/** The doors of the core that a year needs. */
export type YearCore = PressCore &
  Pick<ComposingCore, 'isNotReached' | 'prepareYear' | 'stepsOfYear'> &
  Pick<DraftingCore, 'write' | 'zipPackage'> &
  Pick<ReportingCore, 'checkReport'>;

/** A year that was drafted. */
export interface MadeYear {
  fileName: string;
  /** Of the zip: the documents that could be drafted, and the check report. */
  bytes: Uint8Array;
  rows: readonly YearRow[];
}

export const REPORT_FILE = '核对报告.xlsx';

/**
 * Drafts every document of the year that can be drafted, as the command line's `year` does, into one zip.
 * @throws the signal's reason where it is cancelled between two documents, and whatever the sandbox says where it is
 * cancelled while it renders; InputError for a fault that is no gap
 */
export async function makeYear(
  core: YearCore,
  press: Press,
  { progress, report }: Opened,
  options: DraftOptions,
  running: Pick<Running, 'step' | 'signal'>,
): Promise<MadeYear> {
  const { setup } = press;
  const documents = core.stepsOfYear(setup);
  const total = documents + 2;
  // Of one length: a label that turns over would move 取消 from under the pointer.
  const files: Record<string, Uint8Array> = {};
  const rows: YearRow[] = [];
  await running.step({ label: `已起草0/${documents}篇`, done: 0, total });
  for (const { planned, name, prepare } of core.prepareYear(setup, progress, report.asOf)) {
    const outcome = await stoppable(press, running.signal, () => draftOne(core, press, prepare, options));
    rows.push({ planned, name, ...outcome });
    if (outcome.draft !== null) files[outcome.draft.fileName] = outcome.draft.bytes;
    await running.step({ label: `已起草${rows.length}/${documents}篇`, done: rows.length, total });
  }
  files[REPORT_FILE] = await core.checkReport(setup.plan, progress, report);
  await running.step({ label: '正在打包', done: total - 1, total });
  return { fileName: `${setup.calendar.year}年简报_截至${report.asOf}.zip`, bytes: core.zipPackage(files), rows };
}

async function draftOne(
  core: YearCore,
  press: Press,
  prepare: () => Prepared,
  options: DraftOptions,
): Promise<YearDrafted> {
  try {
    const composed = await compose(core, press, prepare(), options);
    return { draft: await core.write(press.setup, composed), skipped: null };
  } catch (error) {
    if (!core.isNotReached(error)) throw error;
    return { draft: null, skipped: error };
  }
}

/** A template that takes its time must not keep the person waiting who has cancelled. */
async function stoppable<T>({ sandbox }: Press, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const stop = (): void => sandbox?.stop();
  signal.addEventListener('abort', stop);
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
