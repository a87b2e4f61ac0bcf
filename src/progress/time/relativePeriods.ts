import { endOf, monthEnd, partsOf, type IsoDate, type Period } from '../../plan/period.js';
import { halfWidth } from '../number/halfWidth.js';
import { isDone, type Heading } from '../table/heading.js';
import type { TableTitle } from '../table/titleLines.js';

const WHAT = '(?:累[计积]|实际|已|完成|实现|达到|总|数|值|量|额|情况)*';
/** 截至本月底, 截至上月末累计完成, 上季度末完成数: counted since January to the end of a month or quarter. */
const TO_ITS_END = new RegExp(
  `^(?:截[至止]到?|[至到])(?<which>[本当上])(?<what>个?月|季度?)(?:份|[底末]|为?止)*${WHAT}$|` +
    `^(?:累计)?(?<last>[本当上])(?<of>个?月|季度?|期)(?:[底末]|为?止)+${WHAT}$|^(?<before>[本上])(?<unit>个?月|季度?)累[计积]${WHAT}$`,
);

/**
 * Headings that name the month before, or this one, are about a period that only the table's day tells: with 截至8月底 in
 * the title 截至上月底 is 1—7月. Where no day is stated 截至本月底 is what was done so far, and the month before is unknown.
 */
export function withRelativePeriods(
  headings: ReadonlyMap<number, Heading>,
  asOf: TableTitle['asOf'],
): ReadonlyMap<number, Heading> {
  const day = asOf === null || asOf.strength === 'filed' ? null : asOf.date;
  const isOfYear = [...headings.values()].some(({ text }) => OF_YEAR.test(text.replace(/\s/g, '')));
  return new Map([...headings].map(([column, heading]) => [column, resolved(heading, day, isOfYear)]));
}

/** Beside 本年累计, 本月累计 is the month's own sum. */
const OF_YEAR = /(?:全年|[本今当]年|年度|年初|1[-—–~～至])\S*累[计积]|(?:^|\/)累[计积]/;

function resolved(heading: Heading, day: IsoDate | null, isOfYear: boolean): Heading {
  if (heading.role !== null && heading.role !== 'total') return heading;
  const parts = halfWidth(heading.text).replace(/\s/g, '').split('/');
  const at = parts.findIndex((part) => TO_ITS_END.test(withoutBracket(part)));
  // 去年同期/截至上月底, 截至上月底/完成率.
  if (at < 0 || !isDone(parts.filter((_, index) => index !== at).join('/'))) return heading;
  const found = TO_ITS_END.exec(withoutBracket(parts[at] ?? ''))?.groups ?? {};
  if (found['before'] !== undefined && isOfYear) return heading;
  const isThis = (found['which'] ?? found['last'] ?? found['before']) !== '上';
  const kind = (found['what'] ?? found['of'] ?? found['unit'] ?? '').includes('季') ? 'quarter' : 'month';
  // What the 上期 before is, is not said.
  const isUnsaid = day === null || (!isThis && found['of'] === '期');
  const period = isUnsaid ? null : periodOf(day, kind, isThis);
  if (period !== null) return { ...heading, role: 'period', period, wording: 'cumulative' };
  return { ...heading, role: isThis ? 'total' : null };
}

function withoutBracket(part: string): string {
  return part.replace(/\([^()]*\)$/, '');
}

/** The month or quarter that ends on a day, or the one before that; null where none does, and for the one before January. */
function periodOf(day: IsoDate, kind: 'month' | 'quarter', isThis: boolean): Period | null {
  const { year, month } = partsOf(day);
  const index = kind === 'month' ? month : Math.ceil(month / 3);
  const own: Period = { kind, year, index };
  if (day !== monthEnd(year, month) || endOf(own) !== day) return null;
  if (isThis) return own;
  return index > 1 ? { kind, year, index: index - 1 } : null;
}
