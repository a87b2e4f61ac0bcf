import type { Calendar } from '../../plan/calendar.js';
import type { IsoDate } from '../../plan/period.js';
import type { Plan } from '../../plan/plan.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import type { WorkbookReader } from '../../workbook/host.js';
import type { Workbook } from '../../workbook/workbook.js';
import { loadReading } from '../core.js';
import type { Running } from '../task/useTask.js';
import type { LoadYear } from '../year.js';
import { fileBytes } from './fileBytes.js';
import type { Opened, Unread } from './session.js';

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

/**
 * What grids say: read well, or not understood, and why.
 * @param asked is called once the grids are there: what is asked for may change while they are read
 */
export async function openGrids(
  grids: Grids,
  planned: () => Promise<Planned>,
  asked: () => { day: IsoDate | null; mapping: Mapping | null },
  running: Running | null,
): Promise<{ opened: Opened | null; unread: Unread | null; error: unknown }> {
  let unread: Unread | null = null;
  try {
    const [core, { plan, calendar }] = await Promise.all([loadReading(), planned()]);
    const workbook = core.withoutResultSheet(await grids(running));
    await running?.step({ label: '正在核对', done: null, total: null });
    const { day, mapping } = asked();
    unread = { workbook, plan, mapping };
    const progress = core.openWorkbook(workbook, plan, mapping);
    const report = core.checkProgress(plan, progress, core.asOfDate(progress, day));
    return { opened: { workbook, plan, calendar, progress, report, mapping }, unread: null, error: null };
  } catch (error) {
    if (running?.signal.aborted === true) throw error;
    return { opened: null, unread, error };
  }
}
