/** A calendar day, `YYYY-MM-DD`; such texts compare as days do. */
export type IsoDate = string;

/** A stretch of one year that a figure or a bulletin speaks of; `index` counts from 1 (always 1 for a year). */
export interface Period {
  kind: 'month' | 'quarter' | 'half-year' | 'year';
  year: number;
  index: number;
}

/** How many months a period of each kind has. */
export const MONTHS_IN: Readonly<Record<Period['kind'], number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Years outside of these are slips of the pen. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2999;

/** Last month of the period, 1–12. */
export function lastMonth(period: Period): number {
  return period.index * MONTHS_IN[period.kind];
}

/** First month of the period, 1–12. */
export function firstMonth(period: Period): number {
  return lastMonth(period) - MONTHS_IN[period.kind] + 1;
}

/** First day of the period. */
export function startOf(period: Period): IsoDate {
  return isoDate(period.year, firstMonth(period), 1);
}

/** Last day of the period. */
export function endOf(period: Period): IsoDate {
  return monthEnd(period.year, lastMonth(period));
}

const monthEnds = new Map<number, IsoDate>();

/** Last day of a month (1–12); made once, for a large workbook asks it of every cell. */
export function monthEnd(year: number, month: number): IsoDate {
  const key = year * 12 + month;
  const known = monthEnds.get(key);
  if (known !== undefined) return known;
  const end = isoDate(year, month, daysIn(year, month));
  monthEnds.set(key, end);
  return end;
}

/** `YYYY-MM-DD` from numbers; the caller has made sure that the day exists. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day if there is one of that number, otherwise null (30 February). */
export function validDate(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  return isoDate(year, month, day);
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Months of `year` that are over at the end of `date`: 0–12. */
export function monthsElapsed(date: IsoDate, year: number): number {
  const at = partsOf(date);
  if (at.year !== year) return at.year < year ? 0 : 12;
  return monthEnd(year, at.month) === date ? at.month : at.month - 1;
}

/** The period as a bulletin names it: 3月, 一季度, 上半年, 前三季度, 全年. */
export function periodLabel(period: Period): string {
  switch (period.kind) {
    case 'month':
      return `${period.index}月`;
    case 'quarter':
      return ['一季度', '二季度', '三季度', '四季度'][period.index - 1] ?? '';
    case 'half-year':
      return period.index === 1 ? '上半年' : '下半年';
    case 'year':
      return '全年';
  }
}

/** From January to the end of the period: 1—5月, 一季度, 上半年, 前三季度, 全年. */
export function cumulativeLabel(period: Period): string {
  const month = lastMonth(period);
  switch (month) {
    case 1:
      return '1月';
    case 3:
      return '一季度';
    case 6:
      return '上半年';
    case 9:
      return '前三季度';
    case 12:
      return '全年';
    default:
      return `1—${month}月`;
  }
}

/** 2021年9月30日: Arabic digits without leading zeros (GB/T 9704—2012, 7.3.5.4). */
export function chineseDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 截至…: 9月底 for the last day of a month, 9月15日 for any other. */
export function dayLabel(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return monthEnd(year, month) === date ? `${month}月底` : `${month}月${day}日`;
}
