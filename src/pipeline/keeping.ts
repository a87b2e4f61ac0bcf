import { keptView, withKept, type KeptView } from '../bulletin/kept/keptView.js';
import type { KeptRow } from '../bulletin/kept/keptRow.js';
import type { Plan } from '../plan/plan.js';
import type { Mapping } from '../progress/mapping/mapping.js';
import type { Workbook } from '../workbook/workbook.js';
import { openWorkbook, type OpenedWorkbook } from './reading.js';

// A ledger that is kept beside workbooks which cannot be written.
export { editedKept } from '../bulletin/kept/editKept.js';
export { importRows, ledgerIn } from '../bulletin/kept/importLedger.js';
export { keptRowOf } from '../bulletin/kept/keptRow.js';
export { rowsOf } from '../bulletin/ledgerNow.js';
export { keptView } from '../bulletin/kept/keptView.js';

/** What a workbook says, and its ledger with what is kept beside it. */
export interface OpenedWithKept {
  progress: OpenedWorkbook;
  view: KeptView;
  /** The workbook as it would be if it could be written. */
  both: Workbook;
}

/**
 * What a workbook says together with the kept ledger, as if its rows were written in the workbook. The fingerprint stays
 * the workbook's own, by which its file can be recognised.
 * @param alone what it says without
 */
export function openWithKept(
  workbook: Workbook,
  plan: Plan,
  mapping: Mapping | null,
  alone: OpenedWorkbook,
  kept: readonly KeptRow[],
): OpenedWithKept {
  const view = keptView({ workbook, plan, mapping, tables: alone.tables }, kept);
  const both = withKept(workbook, view);
  const isAsAlone = both.sheets.every((grid, at) => grid === workbook.sheets[at]);
  if (isAsAlone) return { progress: alone, view, both };
  return { progress: { ...openWorkbook(both, plan, mapping), fingerprint: alone.fingerprint }, view, both };
}
