import { endOf, firstMonth, type IsoDate } from '../../plan/period.js';
import { dateOf, dayAt, periodAt } from '../time/timeWording.js';

/** A time that a text names. */
export interface ProseTime {
  start: number;
  end: number;
  /** Last day of it, null where no calendar has it. */
  day: IsoDate | null;
  /**
   * `since` January until then (截至9月底, 前三季度), amounts of a `single` period (9月, 三季度), what was done on a `day`, what
   * was in another year (2020年末), or the plan's year without more (2021年).
   */
  kind: 'since' | 'single' | 'day' | 'other-year' | 'year';
  /** 截至9月底, and 前三季度 before a stop, hold for all that follows, 前三季度 otherwise for its sentence. */
  holds: boolean;
}

/** Where a time may begin. */
const STARTS =
  /(?<![\d.])\d{4}(?=\s*年|[-./]\d)|(?<![\d.,])\d{1,2}(?=\s*(?:月|[-—–~～至到]+\s*\d{1,2}\s*月))|(?<![一二三四五六七八九十第])[一二三四五六七八九十]{1,2}(?=\s*(?:月|至[一二三四五六七八九十]{1,2}月))|第?[一二三四1-4]季度|前[一二三两四五六七八九十\d]+个?(?:季度|月)|[上下]半年|全年|年[底末]/g;
const UNTIL = /(?:截[至止]到?|到|至)\s*$/;
const COMPARED = /(?:较|比|与|同)\s*$/;

/** The times that a text (half-width) names, from left to right; deadlines and what is only compared with are left out. */
export function timesIn(plain: string, year: number): ProseTime[] {
  if (!/[月季年]|\d{4}[-./]/.test(plain)) return [];
  const times: ProseTime[] = [];
  for (const { index, 0: word } of plain.matchAll(STARTS)) {
    if (index < (times.at(-1)?.end ?? 0)) continue;
    const time = timeAt(plain, index, year, word);
    const before = plain.slice(Math.max(0, index - 4), index);
    if (time === null || COMPARED.test(before) || /^\s*(?:[以之]?前|后)/.test(plain.slice(time.end))) continue;
    const until = UNTIL.test(before) || /^\s*[,，]?止/.test(plain.slice(time.end));
    const kind = until && (time.kind === 'single' || time.kind === 'day') ? 'since' : time.kind;
    times.push({ ...time, kind, holds: until || /^\s*[，：:]/.test(plain.slice(time.end, time.end + 4)) });
  }
  return times;
}

function timeAt(plain: string, at: number, year: number, word: string): Omit<ProseTime, 'holds'> | null {
  const period = periodAt(plain, at);
  const day = dayAt(plain, at);
  if (day !== null && day.end > (period?.end ?? 0)) {
    const date = dateOf(day, year);
    const other = (day.year ?? year) !== year || /[去上前]$/.test(plain.slice(0, at));
    const own = /年[底末]/.test(plain.slice(at, day.end)) ? 'since' : day.day === 'last' ? 'single' : 'day';
    return { start: at, end: day.end, day: date === 'invalid' ? null : date, kind: other ? 'other-year' : own };
  }
  if (period === null) {
    if (!/^\d{4}$/.test(word) || !plain.startsWith('年', at + 4)) return null;
    return { start: at, end: at + 5, day: null, kind: Number(word) === year ? 'year' : 'other-year' };
  }
  const { end, kind, index, sinceJanuary } = period;
  const of = { kind, year, index };
  const since = sinceJanuary || (kind !== 'month' && firstMonth(of) === 1);
  const other = (period.year ?? year) !== year;
  return { start: at, end, day: endOf(of), kind: other ? 'other-year' : since ? 'since' : 'single' };
}
