import { endOf } from '../../plan/period.js';
import { halfWidth } from '../number/halfWidth.js';
import type { DateReading } from '../progress.js';
import { STRENGTHS, type AsOf } from './asOfStrength.js';
import { dateOf, dayAt, periodAt, TO } from './timeWording.js';

export { STRENGTHS, type AsOf } from './asOfStrength.js';

const RANGE = new RegExp(`^${TO}`);
const AS_OF = /(?:截[至止](?:时间|日期|时点)?[到至为]?|(?:统计|数据)(?:时点|日期))\s*:?\s*(?:[今本当]年?)?$/;
const FILED =
  /(?:填报|填表|填写|报送|上报|制表|编制|打印|更新)(?:截止)?(?:日期|时间|于)?\s*:?\s*$|(?<!截[至止]|统计|数据)日期\s*:\s*$/;
const PERIOD = /(?:期间?|周期|时段|时间|月份)\s*:\s*$/;
const OTHER_YEAR = /[去上前]一?年\s*$/;
/** A period that is followed by these is not the one that a table covers. */
const NOT_COVERED = /^\s*(?:的?(?:目标|计划|任务|会议)|[以之]?前|以来|起|印发|召开|发布|初)/;

/** A day at the end of a title is one that stands alone: 指标完成情况表（2021.9.30）. */
const AT_END = /(?:表|情况|台账|进展|汇总|清单|月报)\s*\(\s*$/;

/** A time that a line names. */
interface Mention {
  strength: AsOf['strength'];
  year: number | null;
  /** The day that is meant, in a given year. */
  day: (year: number) => NonNullable<DateReading>;
}

/**
 * The day as of which a title line says that its table stands: 截止时间：2021年9月30日, 截至11月底, 时间：2021年1—6月, 2021年三季度.
 * Of several the strongest counts; two that differ are no certain answer, and a bare year (2021年科技创新工作) is none.
 * @param year the year where the line names none; null where it is not known either
 */
export function asOfInText(text: string, year: number | null): AsOf | null {
  const plain = halfWidth(text);
  const { mentions, rest } = mentionsIn(plain);
  const own = mentions.filter(({ strength }) => strength !== 'filed').flatMap((mention) => mention.year ?? []);
  const fallback = only(yearsIn(rest)) ?? only(own) ?? year;
  const found = mentions.flatMap((mention): AsOf[] => {
    const of = mention.year ?? fallback;
    const date = of === null ? 'invalid' : mention.day(of);
    return date === 'invalid' ? [] : [{ date, strength: mention.strength }];
  });
  const strongest = STRENGTHS.find((strength) => found.some((f) => f.strength === strength));
  const dates = found.filter(({ strength }) => strength === strongest);
  const date = only(dates.map((f) => f.date));
  return date === null || strongest === undefined ? null : { date, strength: strongest };
}

/** Every day as of which a line says that its table stands: several are a contradiction. */
export function allInText(text: string, year: number): AsOf[] {
  const { mentions } = mentionsIn(halfWidth(text));
  return mentions.flatMap(({ strength, year: of, day }) => {
    const date = day(of ?? year);
    return date === 'invalid' ? [] : [{ date, strength }];
  });
}

/** The times in a line from left to right, and the line without them. */
function mentionsIn(text: string): { mentions: Mention[]; rest: string } {
  const mentions: Mention[] = [];
  let rest = '';
  for (let at = 0; at < text.length;) {
    const found = mentionAt(text, at);
    if (found === null) {
      rest += text.charAt(at++);
      continue;
    }
    if (found.mention !== null) mentions.push(found.mention);
    rest += ' ';
    at = found.end;
  }
  return { mentions, rest };
}

/** The time that begins at an offset; its mention is null where it does not say when the table stands. */
function mentionAt(text: string, at: number): { end: number; mention: Mention | null } | null {
  const span = spanAt(text, at);
  if (span === null) return null;
  const before = text.slice(Math.max(0, at - 20), at);
  const after = text.slice(span.end);
  const alone = /^[\s(]*$/.test(text.slice(0, at)) || (dayAt(text, at) !== null && AT_END.test(before));
  const ends = /^[\s)]*$/.test(after) && alone;
  const strength = strengthOf(before, after, span.covers, ends);
  return { end: span.end, mention: strength === null ? null : { strength, year: span.year, day: span.day } };
}

function strengthOf(before: string, after: string, covers: boolean, alone: boolean): AsOf['strength'] | null {
  if (OTHER_YEAR.test(before)) return null;
  if (FILED.test(before)) return 'filed';
  if (AS_OF.test(before)) return 'as-of';
  if (PERIOD.test(before)) return 'period';
  if (covers) return NOT_COVERED.test(after) ? null : 'period';
  return alone ? 'filed' : null;
}

/** A time at an offset. `covers`: it is a stretch of time, not one day or 年底. */
type Span = Omit<Mention, 'strength'> & { end: number; covers: boolean };

function spanAt(text: string, at: number): Span | null {
  const period = periodAt(text, at);
  const day = dayAt(text, at);
  if (day !== null && day.end > (period?.end ?? 0)) {
    const to = RANGE.exec(text.slice(day.end))?.[0].length;
    const last = to === undefined ? null : dayAt(text, day.end + to);
    if (last === null) return { end: day.end, year: day.year, covers: false, day: (year) => dateOf(day, year) };
    return { end: last.end, year: last.year ?? day.year, covers: true, day: (year) => dateOf(last, year) };
  }
  if (period === null) return null;
  const { end, kind, index } = period;
  return { end, year: period.year, covers: kind !== 'year', day: (year) => endOf({ kind, year, index }) };
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*年)/g)].map((found) => Number(found[1]));
}

/** The one value of a list whose members are all the same. */
function only<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
