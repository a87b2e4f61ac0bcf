import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import type { KeptView } from '../../bulletin/kept/keptView.js';
import type { Calendar } from '../../plan/calendar.js';
import type { Plan } from '../../plan/plan.js';
import type { TextFile } from '../../pipeline/textFile.js';
import type { Correction } from '../../progress/mapping/correction.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import type { Report } from '../../check/report.js';
import type { OpenedWorkbook } from '../../pipeline/reading.js';
import type { Workbook } from '../../workbook/workbook.js';

/** A workbook that was read and checked. */
export interface Opened {
  workbook: Workbook;
  plan: Plan;
  calendar: Calendar;
  progress: OpenedWorkbook;
  /** As of `report.asOf`: the day asked for, else the workbook's own. */
  report: Report;
  /** What the person loaded or corrected here, over what the workbook's own sheet 简报设置 says; null where nothing. */
  mapping: Mapping | null;
  /** Where the ledger is kept by the browser, beside the workbook: then `progress` has its rows too. */
  kept?: KeptBeside;
}

/** The ledger that is kept beside a workbook, as it was when both were read. */
export interface KeptBeside {
  rows: readonly KeptRow[];
  /** Both as one. */
  view: KeptView;
  /** The workbook as it would be if it could be written. */
  both: Workbook;
  /** What the workbook says alone. */
  alone: OpenedWorkbook;
}

/** A workbook of which not even a table was recognised: its grids are there, so that a person can say what is what. */
export interface Unread {
  workbook: Workbook;
  plan: Plan;
  mapping: Mapping | null;
}

/** A mapping file that was loaded, and corrections that are not in it, nor in the workbook. */
export interface MappingWork {
  file: TextFile | null;
  corrections: readonly Correction[];
}

export const NO_MAPPING_WORK: MappingWork = { file: null, corrections: [] };
