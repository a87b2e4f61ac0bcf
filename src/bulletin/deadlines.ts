import { endOf, type IsoDate } from '../plan/period.js';
import { halfWidth } from '../progress/number/halfWidth.js';
import { dateOf, dayAt, periodAt } from '../progress/time/timeWording.js';

/**
 * Whether a measure was to be done by a day that is over: it names such days (7月20日前对接…, 二季度上门服务…), and all of them
 * are over. A time is one where it opens a clause or 前 follows; 7月起…, and the month of 对5月退回的合同重新登记, set no end.
 * @param year of times that name none
 */
export function isOver(measure: string, year: number, asOf: IsoDate): boolean {
  const deadlines = halfWidth(measure)
    .split(/[,。;:]/)
    .flatMap((clause) => Array.from(clause, (_, at) => deadlineAt(clause, at, year) ?? []).flat());
  return deadlines.length > 0 && deadlines.every((end) => end <= asOf);
}

const OPEN_END = /^\s*(?:起|开始|以来|之?后|以后)/;
const BEFORE = /^\s*(?:之|以)?前/;
const ANOTHER_YEAR = /(?:[明次来去上]年|翌年)\s*$/;

/** The last day of the time that is named at an offset, null where none is, or where it is not certainly the measure's end. */
function deadlineAt(clause: string, at: number, year: number): IsoDate | null {
  const time = timeAt(clause, at, year);
  if (time === null || time.end === 'invalid') return null;
  const rest = clause.slice(time.after);
  if (OPEN_END.test(rest) || ANOTHER_YEAR.test(clause.slice(0, at))) return null;
  const opens = clause.slice(0, at).trim() === '' && !rest.includes('的');
  return opens || BEFORE.test(rest) ? time.end : null;
}

/** The longer of the day and the stretch of the year that the words name. */
function timeAt(clause: string, at: number, year: number): { after: number; end: IsoDate | 'invalid' } | null {
  const day = dayAt(clause, at);
  const period = periodAt(clause, at);
  if (day !== null && day.end >= (period?.end ?? 0)) return { after: day.end, end: dateOf(day, year) };
  if (period === null) return null;
  return { after: period.end, end: endOf({ kind: period.kind, year: period.year ?? year, index: period.index }) };
}
