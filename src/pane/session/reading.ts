import type { Calendar } from '../../plan/calendar.js';
import type { IsoDate } from '../../plan/period.js';
import type { Plan } from '../../plan/plan.js';
import type { OpenedWorkbook } from '../../pipeline/reading.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import type { WorkbookReader } from '../../workbook/host.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import { loadKeeping, loadReading } from '../core.js';
import type { Running } from '../task/useTask.js';
import type { LoadYear } from '../year.js';
import { fileBytes } from './fileBytes.js';
import type { Opened, Unread } from './opened.js';

/** A way to the grids of a workbook. */
export type Grids = (running: Running | null) => Promise<Workbook>;

/** The grids of the workbook that Excel has open, as it is now. */
export function readHost(reader: WorkbookReader): Grids {
  return (running) =>
    reader.read({
      signal: running?.signal ?? new AbortController().signal,
      onStep: ({ done, total, sheet }) => running?.tell({ label: `正在读取工作表“${sheet}”`, done, total }),
    });
}

/** The grids of a file. */
export function readFile(file: File): Grids {
  return async (running) => {
    await running?.step({ label: `正在读取${file.name}`, done: null, total: null });
    const [{ readWorkbook }, bytes] = await Promise.all([loadReading(), fileBytes(file)]);
    return readWorkbook(bytes, file.name);
  };
}

/** What a workbook is read against. */
export interface Planned {
  plan: Plan;
  calendar: Calendar;
}

/** Parses a year's plan and calendar. */
export async function loadPlanned(year: LoadYear): Promise<Planned> {
  const [{ openCalendar, openPlan }, files] = await Promise.all([loadReading(), year()]);
  const plan = openPlan(files.plan);
  return { plan, calendar: openCalendar(files.calendar, plan) };
}

/** How grids are to be read, beside the plan. */
export interface Asked {
  /** Null: the workbook's own. */
  day: IsoDate | null;
  mapping: Mapping | null;
}

/** The ledger of a year that is kept beside workbooks that cannot be written. */
export type KeptLedger = (year: number) => Promise<readonly KeptRow[]>;

/**
 * What grids say: read well, or not understood, and why.
 * @param asked is called once the grids are there: what is asked for may change while they are read
 * @param kept null where no ledger is kept
 */
export async function openGrids(
  grids: Grids,
  planned: () => Promise<Planned>,
  asked: (held: { workbook: Workbook; plan: Plan }) => Asked | Promise<Asked>,
  running: Running | null,
  kept: KeptLedger | null = null,
): Promise<{ opened: Opened | null; unread: Unread | null; error: unknown }> {
  let unread: Unread | null = null;
  try {
    const [core, { plan, calendar }] = await Promise.all([loadReading(), planned()]);
    const workbook = core.withoutResultSheet(await grids(running));
    await running?.step({ label: '正在核对', done: null, total: null });
    unread = { workbook, plan, mapping: null };
    const { day, mapping } = await asked({ workbook, plan });
    unread = { workbook, plan, mapping };
    const alone = core.openWorkbook(workbook, plan, mapping);
    const base = { workbook, plan, calendar, mapping };
    const { progress, ...ledger } = kept === null ? { progress: alone } : await withKept(base, alone, kept);
    const report = core.checkProgress(plan, progress, core.asOfDate(progress, day));
    return { opened: { ...base, progress, report, ...ledger }, unread: null, error: null };
  } catch (error) {
    if (running?.signal.aborted === true) throw error;
    return { opened: null, unread, error };
  }
}

/** What a workbook says with the ledger that is kept beside it. */
export async function withKept(
  { workbook, plan, mapping }: Pick<Opened, 'workbook' | 'plan' | 'mapping'>,
  alone: OpenedWorkbook,
  kept: KeptLedger,
): Promise<Pick<Opened, 'progress'> & Required<Pick<Opened, 'kept'>>> {
  const [{ openWithKept }, rows] = await Promise.all([loadKeeping(), kept(plan.year)]);
  const { progress, view, both } = openWithKept(workbook, plan, mapping, alone, rows);
  return { progress, kept: { rows, view, both, alone } };
}
