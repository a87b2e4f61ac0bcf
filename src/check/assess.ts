import type { IsoDate } from '../plan/period.js';
import { targetsOf, type Plan } from '../plan/plan.js';
import { isDay, type CellSource, type Progress } from '../progress/progress.js';
import { ofTarget, type OfTarget } from './byTarget.js';
import { judge, undetermined, waitingFor, type Judgement, type Known } from './judge.js';
import { firstDue, lastDayOf, lastDue, overBy, yearEnd } from './pace.js';
import type { Assessment } from './report.js';

/** Judges every target of a plan as of a day, in the plan's order. Readings later than the day are not looked at. */
export function assessAll(plan: Plan, progress: Progress, asOf: IsoDate): Assessment[] {
  return targetsOf(plan).map((target) => {
    const said = ofTarget(progress, target.id);
    const entries = said.entries.filter((entry) => entry.asOf <= asOf);
    const limit = timeLimit(said, plan.year);
    return assess({ target, year: plan.year, asOf, settings: plan.settings, entries, limit }, said);
  });
}

/** The last of the days that the target's own rows set (完成时限), null where none of them is a day from this year on. */
function timeLimit({ rows }: OfTarget, year: number): IsoDate | null {
  let last: IsoDate | null = null;
  for (const { deadline } of rows) {
    const date = deadline?.date;
    if (isDay(date) && date > yearEnd(year - 1) && (last === null || date > last)) last = date;
  }
  return last;
}

function assess(known: Known, said: OfTarget): Assessment {
  const { target, entries, asOf } = known;
  const due = lastDue(target, asOf, known.year);
  const entry = entries.at(-1) ?? null;
  const none = { target, entry: null, actual: null };
  if (isContested(known, said, due)) return { ...none, blank: null, ...undetermined('conflict', null) };
  if (entry !== null && entry.asOf >= due) {
    return { target, entry, actual: entry.value, blank: null, ...judge(known, entry) };
  }
  return { ...none, blank: blankCell(said, due, asOf), ...withoutValue(known, said, due) };
}

/** Whether the latest claims about a target differ, and nothing certain is known since. */
function isContested({ entries, asOf }: Known, { conflicts }: OfTarget, due: IsoDate): boolean {
  const latest = entries.at(-1)?.asOf ?? '';
  return conflicts.some((conflict) => conflict.asOf <= asOf && conflict.asOf > latest && conflict.asOf >= due);
}

/** No value: because none was to be had yet, or because the workbook lacks it. */
function withoutValue(known: Known, said: OfTarget, due: IsoDate): Judgement {
  const { target, year } = known;
  const waiting = waitingFor(known, null, due);
  if (waiting?.why === 'not-published') return undetermined(waiting.why, waiting.until);
  if (said.rows.length === 0) return undetermined('no-row', null);
  // Something stands in the cell, and it cannot be read: that is no waiting.
  if (isDoubtful(said, due)) return undetermined('no-value', null);
  if (waiting !== null) return undetermined(waiting.why, waiting.until);
  if (due === yearEnd(year - 1)) return undetermined('not-yet-due', firstDue(target, year));
  return undetermined('no-value', null);
}

function isDoubtful({ rows }: OfTarget, due: IsoDate): boolean {
  return rows.some(({ periods }) =>
    periods.some(
      ({ period, reading }) =>
        !reading.ok && reading.doubt !== 'missing' && reading.doubt !== 'not-applicable' && lastDayOf(period) === due,
    ),
  );
}

/** The cell of the period that was due, or of the latest up to the day, where the value should stand. */
function blankCell({ rows }: OfTarget, due: IsoDate, asOf: IsoDate): CellSource | null {
  const isOver = overBy(asOf);
  const periods = rows.flatMap((row) => row.periods.filter(({ period }) => isOver(period)));
  const period = periods.find((one) => lastDayOf(one.period) === due) ?? periods.at(-1);
  return period?.reading.source ?? rows.flatMap((row) => row.total?.source ?? []).at(0) ?? null;
}
