import type { Setup, DraftOptions } from '../../pipeline/composing.js';
import type { Draft } from '../../pipeline/drafting.js';
import type { InputError } from '../../pipeline/hosting.js';
import type { PlannedBulletin } from '../../plan/calendar.js';
import type { ComposingCore, DraftingCore, ReportingCore } from '../core.js';
import type { Opened } from '../session/session.js';
import type { Running } from '../task/useTask.js';

/** The doors of the core that a year needs. */
export type YearCore = Pick<ComposingCore, 'composeYear' | 'stepsOfYear'> &
  Pick<DraftingCore, 'write' | 'zipPackage'> &
  Pick<ReportingCore, 'checkReport'>;

/** What became of one document of the year. */
export type YearRow = { planned: PlannedBulletin | null; name: string } & (
  { draft: Draft; skipped: null } | { draft: null; skipped: InputError }
);

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
 * @throws the signal's reason where it is cancelled, between two documents; InputError for a fault that is no gap
 */
export async function makeYear(
  core: YearCore,
  setup: Setup,
  { progress, report }: Opened,
  options: DraftOptions,
  running: Pick<Running, 'step'>,
): Promise<MadeYear> {
  const documents = core.stepsOfYear(setup);
  const total = documents + 2;
  // Of one length: a label that turns over would move 取消 from under the pointer.
  const files: Record<string, Uint8Array> = {};
  const rows: YearRow[] = [];
  await running.step({ label: `已起草0/${documents}篇`, done: 0, total });
  for (const { planned, name, composed, skipped } of core.composeYear(setup, progress, report.asOf, options)) {
    if (skipped !== null) rows.push({ planned, name, draft: null, skipped });
    else {
      const draft = await core.write(setup, composed);
      files[draft.fileName] = draft.bytes;
      rows.push({ planned, name, draft, skipped: null });
    }
    await running.step({ label: `已起草${rows.length}/${documents}篇`, done: rows.length, total });
  }
  files[REPORT_FILE] = await core.checkReport(setup.plan, progress, report);
  await running.step({ label: '正在打包', done: total - 1, total });
  return { fileName: `${setup.calendar.year}年简报_截至${report.asOf}.zip`, bytes: core.zipPackage(files), rows };
}
