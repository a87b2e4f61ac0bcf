import { groupBy } from 'es-toolkit/array';
import { endOf, type IsoDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import type { CellSource, Progress } from '../progress/progress.js';
import { judge, undetermined, waitingFor, type Judgement, type Known } from './judge.js';
import { firstDue, lastDue, yearEnd } from './pace.js';
import type { Assessment } from './report.js';

/** Judges every target of a plan as of a day, in the plan's order. Readings later than the day are not looked at. */
export function assessAll(plan: Plan, progress: Progress, asOf: IsoDate): Assessment[] {
  const byTarget = groupBy(
    progress.entries.filter((entry) => entry.asOf <= asOf),
    (entry) => entry.target,
  );
  return targetsOf(plan).map((target) => {
    const entries = byTarget[target.id] ?? [];
    return assess({ target, year: plan.year, asOf, settings: plan.settings, entries }, progress);
  });
}

function assess(known: Known, progress: Progress): Assessment {
  const { target, entries, asOf } = known;
  const due = lastDue(target, asOf, known.year);
  const entry = entries.at(-1) ?? null;
  const none = { target, entry: null, actual: null };
  if (isContested(known, progress, due)) return { ...none, blank: null, ...undetermined('conflict', null) };
  if (entry !== null && entry.asOf >= due) {
    return { target, entry, actual: entry.value, blank: null, ...judge(known, entry) };
  }
  return { ...none, blank: blankCell(progress, target.id, due, asOf), ...withoutValue(known, progress, due) };
}

/** Whether the latest claims about a target differ, and nothing certain is known since. */
function isContested({ target, entries, asOf }: Known, { conflicts }: Progress, due: IsoDate): boolean {
  const latest = entries.at(-1)?.asOf ?? '';
  return conflicts.some((c) => c.target === target.id && c.asOf <= asOf && c.asOf > latest && c.asOf >= due);
}

/** No value: because none was to be had yet, or because the workbook lacks it. */
function withoutValue(known: Known, progress: Progress, due: IsoDate): Judgement {
  const { target, year } = known;
  const waiting = waitingFor(known, null, due);
  if (waiting?.why === 'not-published') return undetermined(waiting.why, waiting.until);
  if (!progress.rows.some((row) => row.target === target.id)) return undetermined('no-row', null);
  // Something stands in the cell, and it cannot be read: that is no waiting.
  if (isDoubtful(progress, target.id, due)) return undetermined('no-value', null);
  if (waiting !== null) return undetermined(waiting.why, waiting.until);
  if (due === yearEnd(year - 1)) return undetermined('not-yet-due', firstDue(target, year));
  return undetermined('no-value', null);
}

function isDoubtful(progress: Progress, target: string, due: IsoDate): boolean {
  const periods = progress.rows.filter((row) => row.target === target).flatMap((row) => row.periods);
  return periods.some(
    ({ period, reading }) =>
      endOf(period) === due && !reading.ok && reading.doubt !== 'missing' && reading.doubt !== 'not-applicable',
  );
}

/** The cell of the period that was due, or of the latest up to the day, where the value should stand. */
function blankCell(progress: Progress, target: string, due: IsoDate, asOf: IsoDate): CellSource | null {
  const rows = progress.rows.filter((row) => row.target === target);
  const periods = rows.flatMap((row) => row.periods).filter(({ period }) => endOf(period) <= asOf);
  const period = periods.find((one) => endOf(one.period) === due) ?? periods.at(-1);
  return period?.reading.source ?? rows.flatMap((row) => row.total?.source ?? []).at(0) ?? null;
}
