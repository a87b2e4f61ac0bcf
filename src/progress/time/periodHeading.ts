import { partsOf, type Period } from '../../plan/period.js';
import { halfWidth } from '../number/halfWidth.js';
import { dateOf, dayAt, periodAt, type PeriodWording } from './timeWording.js';

/** The period of a column's figures. */
export interface PeriodHeading {
  period: Period;
  /** The words say that the figures count from January to the period's end: 1—9月, 前三季度, 截至9月底, 9月末, 9月累计. */
  cumulativeWording: boolean;
}

const BEFORE = /^(?:截[至止]到?|累计[至到]?|[至到]|[今本当]年)*/;
/** What may follow a period where the column holds its figures; 目标, 同比 or 完成率 make it another column. */
const AFTER =
  /^(?:累计|累积|当月|单月|当季|为?止|本年|实际|已|新增|完成|实现|达到|数据|总|合计|总计|共计|小计|数|值|量|额|情况|[()/\s])*$/;
const SINCE_JANUARY = /[至止到]|累[计积]/;
const ALONE = /当月|单月|当季/;

/**
 * The period that a column's heading is about, where the heading says nothing but that: 3月, 三月份完成数, 2021年3月, 1—9月累计,
 * 一季度, Q1, 上半年, 前三季度, 全年, 截至9月底. Null for all else: 当月, 全年目标, 2月—5月, 9月15日.
 * @param year the year of a heading that names none
 */
export function periodOfHeading(text: string, year: number): PeriodHeading | null {
  const plain = halfWidth(text).trim();
  const before = BEFORE.exec(plain)?.[0] ?? '';
  const wording = periodAt(plain, before.length) ?? monthUntil(plain, before, year);
  if (wording === null) return null;
  const after = plain.slice(wording.end);
  if (!AFTER.test(after)) return null;
  const isAtEnd = /[底末]$/.test(plain.slice(before.length, wording.end));
  const cumulativeWording = wording.sinceJanuary || isAtEnd || SINCE_JANUARY.test(before + after);
  if (cumulativeWording && ALONE.test(after)) return null;
  return { period: { kind: wording.kind, year: wording.year ?? year, index: wording.index }, cumulativeWording };
}

/** 截至9月30日 is 截至9月底; 截至9月15日 is no period's end. */
function monthUntil(text: string, before: string, year: number): PeriodWording | null {
  const wording = /截[至止]/.test(before) ? dayAt(text, before.length) : null;
  if (wording === null || typeof wording.day === 'string') return null;
  const date = dateOf(wording, year);
  const last = dateOf({ ...wording, day: 'last' }, year);
  if (date === 'invalid' || date !== last) return null;
  return { end: wording.end, year: wording.year, kind: 'month', index: partsOf(date).month, sinceJanuary: true };
}
