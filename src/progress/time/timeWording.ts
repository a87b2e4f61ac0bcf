import { lastMonth, monthEnd, validDate, type Period } from '../../plan/period.js';
import { chineseNumeral } from '../number/chineseNumeral.js';
import type { DateReading } from '../progress.js';

/** A day as words name it; 3月底, 3月下旬 and a bare 3月 are the month's last day. */
export interface DayWording {
  /** Offset after the wording. */
  end: number;
  /** Null where the words name none. */
  year: number | null;
  month: number;
  day: number | 'last';
}

/** A stretch of a year as words name it. */
export interface PeriodWording {
  end: number;
  year: number | null;
  kind: Period['kind'];
  index: number;
  /** 1—9月, 前三季度: counted since January. */
  sinceJanuary: boolean;
}

const YEAR = String.raw`(?<year>\d{4}|[〇零○一二三四五六七八九]{4})\s*`;
const NUMBER = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`;
/** Between the two ends of a stretch of time: a dash or two, 至, 到. */
export const TO = String.raw`\s*(?:[-—–―~～]{1,2}|至|到)\s*`;
/** 3月5日, 3月10日 and 3月上旬 are days, 3月 and 3月底 the month. */
const NO_DAY = String.raw`(?!\s*(?:\d|[一二三四五六七八九十]{1,3}[日号]|[上中下]旬))`;
/** ISO's order with the year first; the two separators are the same. */
const DOTTED = /(?<year>\d{4})(?<mark>[-./])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d|[-./]\d)/y;
const COMPACT = /(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/y;
const YEAR_MONTH = /(?<year>\d{4})[-./](?<month>\d{1,2})(?!\d|[-./]\d|月)/y;
const WORDED = new RegExp(
  `(?:${YEAR}[年./-]\\s*)?(?<month>${NUMBER})\\s*月份?(?:\\s*(?:(?<day>${NUMBER})\\s*[日号]|(?<part>上旬|中旬|下旬|底|末))|(?!\\s*\\d))`,
  'y',
);
const YEAR_END = new RegExp(`(?:${YEAR})?年[底末]`, 'y');

const MONTHS = new RegExp(
  `(?:${YEAR}[年.]\\s*)?(?<first>${NUMBER})(?:\\s*月份?)?${TO}(?<month>${NUMBER})\\s*月份?[底末]?${NO_DAY}`,
  'y',
);
const FIRST_MONTHS = new RegExp(`(?:${YEAR}年\\s*)?前(?<month>${NUMBER}|两)个月`, 'y');
const MONTH = new RegExp(`(?:${YEAR}[年./-]\\s*)?(?<month>${NUMBER})\\s*月份?[底末]?${NO_DAY}`, 'y');
const QUARTERS = new RegExp(`(?:${YEAR}年\\s*)?(?:前|[1一]${TO})(?<quarter>[二两三四2-4])个?季度末?`, 'y');
const QUARTER = new RegExp(`(?:${YEAR}年?\\s*)?(?:第?(?<quarter>[一二三四1-4])季度末?|[Qq](?<q>[1-4])(?!\\w))`, 'y');
const HALF = new RegExp(`(?:${YEAR}年?\\s*)?(?<half>[上下])半年`, 'y');
const WHOLE = new RegExp(`(?:${YEAR}年?\\s*)?全年`, 'y');

/** The day that the text (half-width) names at an offset, null where it names none there. */
export function dayAt(text: string, at: number): DayWording | null {
  for (const pattern of [DOTTED, COMPACT, WORDED, YEAR_MONTH]) {
    const found = match(pattern, text, at);
    if (found === null) continue;
    const { year, month, day, part } = found.groups;
    const tens = part === '上旬' ? 10 : part === '中旬' ? 20 : 'last';
    return {
      end: found.end,
      year: year === undefined ? null : numberOf(year),
      month: numberOf(month ?? ''),
      day: day === undefined ? tens : numberOf(day),
    };
  }
  const yearEnd = match(YEAR_END, text, at);
  if (yearEnd === null) return null;
  const { year } = yearEnd.groups;
  return { end: yearEnd.end, year: year === undefined ? null : numberOf(year), month: 12, day: 'last' };
}

/** The day itself; `year` is for words that name none. */
export function dateOf(wording: DayWording, year: number): NonNullable<DateReading> {
  const of = wording.year ?? year;
  const first = validDate(of, wording.month, 1);
  if (wording.day === 'last') return first === null ? 'invalid' : monthEnd(of, wording.month);
  return validDate(of, wording.month, wording.day) ?? 'invalid';
}

/** The period that the text (half-width) names at an offset, null where it names none there, or 13月. */
export function periodAt(text: string, at: number): PeriodWording | null {
  const range = match(MONTHS, text, at);
  if (range !== null) return rangeOf(range);
  for (const [pattern, kind, sinceJanuary] of SINGLE) {
    const found = match(pattern, text, at);
    if (found === null) continue;
    const { year, month, quarter, q, half } = found.groups;
    const index = half === undefined ? numberOf(month ?? quarter ?? q ?? '1') : half === '上' ? 1 : 2;
    if (index < 1 || lastMonth({ kind, year: 0, index }) > 12) return null;
    return { end: found.end, year: year === undefined ? null : numberOf(year), kind, index, sinceJanuary };
  }
  return null;
}

const SINGLE: readonly (readonly [RegExp, Period['kind'], boolean])[] = [
  [FIRST_MONTHS, 'month', true],
  [QUARTERS, 'quarter', true],
  [QUARTER, 'quarter', false],
  [MONTH, 'month', false],
  [HALF, 'half-year', false],
  [WHOLE, 'year', false],
];

/** 1—9月 counts since January; 4—6月 is a quarter, 7—12月 half a year; 2—9月 is no period that a bulletin knows. */
function rangeOf({ end, groups }: Match): PeriodWording | null {
  const [first, last] = [numberOf(groups['first'] ?? ''), numberOf(groups['month'] ?? '')];
  const year = groups['year'] === undefined ? null : numberOf(groups['year']);
  if (first < 1 || last > 12 || first >= last) return null;
  if (first === 1) return { end, year, kind: 'month', index: last, sinceJanuary: true };
  if (last - first === 2 && last % 3 === 0) return { end, year, kind: 'quarter', index: last / 3, sinceJanuary: false };
  return first === 7 && last === 12 ? { end, year, kind: 'half-year', index: 2, sinceJanuary: false } : null;
}

interface Match {
  end: number;
  groups: Readonly<Record<string, string | undefined>>;
}

/** Matches at the offset only: never in the middle of a number, nor at the far end of a range (2—9月). */
function match(pattern: RegExp, text: string, at: number): Match | null {
  if (at > 0 && isInside(text, at)) return null;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? null : { end: at + found[0].length, groups: found.groups ?? {} };
}

/** In the middle of a number, or at the far end of a range. */
function isInside(text: string, at: number): boolean {
  const first = text.charAt(at);
  const before = text.slice(Math.max(0, at - 4), at);
  if (/\d/.test(first)) return /\d(?:\s?[-—–―~～至到]{1,2}\s?|[./])?$/.test(before);
  return /[一二三四五六七八九十]/.test(first) && /[一二三四五六七八九十]$/.test(before);
}

/** Arabic or Chinese digits as a number; 0, which no month or day has, for what is neither (三五). */
function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const plain = digits.replace(/[○零]/g, '〇');
  if (plain.length < 4) return Number(chineseNumeral(plain) ?? 0);
  return Number(plain.replace(/./g, (digit) => String('〇一二三四五六七八九'.indexOf(digit))));
}
