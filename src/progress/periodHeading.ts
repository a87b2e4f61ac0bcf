import type { Period } from '../plan/period.js';
import { halfWidth } from './halfWidth.js';
import { periodAt } from './timeWording.js';

/** The period of a column's figures. */
export interface PeriodHeading {
  period: Period;
  /** The words say that the figures count from January to the period's end: 1—9月, 前三季度, 截至9月底, 9月累计. */
  cumulativeWording: boolean;
}

const BEFORE = /^(?:截[至止]到?|累计[至到]?|[至到]|[今本当]年)*/;
/** What may follow a period where the column holds its figures; 目标, 同比 or 完成率 make it another column. */
const AFTER = /^(?:累计|累积|当月|单月|当季|为?止|本年|实际|新增|完成|实现|数据|数|值|量|额|情况|[()/\s])*$/;
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
  const wording = periodAt(plain, before.length);
  if (wording === null) return null;
  const after = plain.slice(wording.end);
  if (!AFTER.test(after)) return null;
  const cumulativeWording = wording.sinceJanuary || SINCE_JANUARY.test(before + after);
  if (cumulativeWording && ALONE.test(after)) return null;
  return { period: { kind: wording.kind, year: wording.year ?? year, index: wording.index }, cumulativeWording };
}
