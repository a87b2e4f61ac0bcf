import { unitNamed, type Unit } from '../../plan/unit.js';
import { periodOfHeading, type PeriodHeading } from '../time/dates.js';
import { halfWidth } from '../number/halfWidth.js';
import { roleNamed, type Heading, type NamedRole, type Role } from './headingWords.js';
import { dayAt, periodAt } from '../time/timeWording.js';

export type { Heading, Role } from './headingWords.js';

const CUMULATIVE = /累计|累积|1月起|[—–~～-]\d{1,2}月/;
const INCREMENT = /当月|本月|当季|本季|当期|本期|每月新增|单月/;
/** A column that compares, ranks or takes a part out has none of the figures that we read. */
const COMPARES = /上年|去年|前年|往年|上月|上季|同期|同比|环比|排名|名次|位次|其中|增减|增幅|增速|增长/;
/** Words under which stands not what was done, but what is to be done, or a rate. */
const NOT_DONE = /目标|计划|任务|预计|预期|序时|应完成|率|占|比|差/;
/** 目标完成情况 is what was done, and of what stands under 目标及完成 that which says so itself. */
const OF_TARGETS =
  /(?:目标|任务|计划|指标)+(?=完成|进展|推进|实现|执行|落实)|(?:目标|任务|计划|指标)+(?:和|与|及)(?=完成[^/]*\/.*(?:完成|实现|实绩|累计))/g;
const FIGURES: ReadonlySet<Role | null> = new Set<Role>(['planned', 'total', 'sum', 'rate']);

/**
 * Reads a column's heading. A figure of another year, of the same months last year, or a quarter's target gets no role:
 * it must not be taken for this year's figure.
 * @param parts its words in each header row from the top down, repeats left out
 * @param year the year that a bare 3月 belongs to
 */
export function readHeading(parts: readonly string[], year: number): Heading {
  const text = parts.join('/');
  const plain = halfWidth(text).replace(/\s/g, '');
  const ofYear = Number(/(?<!\d)((?:19|20)\d{2})(?=年|\/|$)/.exec(plain)?.[1] ?? year);
  const named = { text, name: parts.at(-1) ?? '', unit: headingUnit(parts), period: null, wording: null };
  const words = lowestRole(parts);
  const role = words?.role ?? null;
  const loose = words?.loose === true ? { loose: true } : {};
  const found = lowestPeriod(parts, ofYear);
  // 全年累计完成 is what stands so far, not what stands at the year's end.
  if (found !== null && (found.period.kind !== 'year' || role === null)) {
    if (isDone(plain)) return { ...named, ...periodRole(found, plain) };
    return { ...named, ...loose, role: FIGURES.has(role) ? null : role };
  }
  const done = role === 'total' || role === 'sum';
  // 完成情况/本月 beside 完成情况/累计 is not what stands so far.
  const partial = INCREMENT.test(plain) && !CUMULATIVE.test(plain);
  const foreign = COMPARES.test(plain) || ofYear !== year || (done && (partial || !isDone(plain)));
  return { ...named, ...loose, role: FIGURES.has(role) && foreign ? null : role };
}

/** Whether the words of a heading are about what was done this year. */
export function isDone(heading: string): boolean {
  return !COMPARES.test(heading) && !NOT_DONE.test(heading.replace(OF_TARGETS, ''));
}

function periodRole(found: PeriodHeading, text: string): Pick<Heading, 'role' | 'period' | 'wording'> {
  const cumulative = found.cumulativeWording || CUMULATIVE.test(text);
  const increment = INCREMENT.test(text);
  if (found.cumulativeWording && increment) return { role: null, period: null, wording: null };
  return { role: 'period', period: found.period, wording: increment ? 'increment' : cumulative ? 'cumulative' : null };
}

/** The period that the lowest words name, in a bracket too: 累计完成（1—9月）. */
function lowestPeriod(parts: readonly string[], year: number): PeriodHeading | null {
  for (const part of [...parts].reverse()) {
    const inBrackets = BRACKET.exec(halfWidth(part))?.[1];
    for (const words of [withoutUnit(part), ...(inBrackets === undefined ? [] : [inBrackets])]) {
      const found = periodOfHeading(words, year);
      if (found !== null) return found;
    }
  }
  return null;
}

function lowestRole(parts: readonly string[]): NamedRole | null {
  const words = parts.map(withoutUnit);
  // 年度目标/数 is the target's number: what so little is said of is as the group's heading says.
  const telling = words.filter((part) => !/^(?:情况|数|值|量|数值|数量)$/.test(part));
  return lowestOf(telling) ?? lowestOf(words);
}

function lowestOf(parts: readonly string[]): NamedRole | null {
  for (const words of [...parts].reverse()) {
    // 2021年目标 is 年度目标, 2021年指标名称 is 指标名称.
    const role = roleNamed(words.replace(YEAR, '年度')) ?? roleNamed(words.replace(YEAR, '')) ?? roleAfterTime(words);
    if (role !== null) return role;
  }
  return null;
}

/**
 * 9月工作进展, 截至9月底完成率: what stands behind a time. A figure of a month or a quarter alone is not the year's (一季度目标),
 * and one that counts since January is a period's.
 */
function roleAfterTime(words: string): NamedRole | null {
  const until = /^截[至止]到?/.exec(words)?.[0].length ?? 0;
  const period = periodAt(words, until);
  const day = dayAt(words, until);
  const end = Math.max(period?.end ?? 0, day?.end ?? 0);
  const named = end === 0 ? null : roleNamed(words.slice(end));
  if (named === null) return null;
  const sinceJanuary = until > 0 || period?.sinceJanuary === true;
  const fits = named.role === 'rate' || named.role === 'total' ? sinceJanuary : !FIGURES.has(named.role);
  return fits ? { ...named, loose: true } : null;
}

/** 2021年, before more words. */
const YEAR = /^(?:19|20)\d{2}年度?(?=.)/;
const BRACKET = /\(\s*(?:单位:)?\s*([^()]+?)\s*\)/;

/** Units that no target has. Words that may stand in a bracket for something else are left out: 院（所）, 年（度）, 省（部）. */
const FOREIGN = new RegExp(
  '^(?:[美欧日港澳加]元|英镑|头|只|匹|羽|尾|株|棵|亩|公顷|平方米|平方公里|立方米|公里|千米|米|吨|公斤|千克|斤|克|升|' +
    '千瓦|兆瓦|千瓦时|辆|艘|架|栋|幢|床|天|小时|分钟|工时|学时|课时|分|户次|家次|件次|台次|车次|班次|人天|' +
    '(?:千|万|百万|亿)?元/(?:人|家|户|亩|台|套|件|项|吨)|人/次)$',
);

/** The unit in a bracket of a heading or a label: 万元 in 成交额（万元） or （单位：万元）. */
export function unitInBrackets(text: string): Unit | 'unknown' | null {
  for (const [, words = ''] of halfWidth(text).matchAll(new RegExp(BRACKET, 'g'))) {
    const unit = unitNamed(words);
    if (unit !== null) return unit;
    if (/^[十百千万亿]\S{0,3}$/.test(words) || FOREIGN.test(words)) return 'unknown';
  }
  return null;
}

function headingUnit(parts: readonly string[]): Unit | 'unknown' | null {
  return parts.map(unitInBrackets).findLast((unit) => unit !== null) ?? null;
}

/** ①, ⑴ before a heading, and a formula behind it: ⑤完成率=④/③. */
const COLUMN_NUMBER = /^\s*[①-⑳⑴-⒇]\s*|\s*[=＝]\s*[^=＝]*[÷/／×*+-][^=＝]*$/g;

function withoutUnit(part: string): string {
  const plain = part.replace(COLUMN_NUMBER, '').normalize('NFKC').replace(/\s/g, '');
  // 完成年度目标（%）
  if (/^完成(?:年度|全年)?(?:目标|任务|计划)(?:任务)?\(%\)$/.test(plain)) return plain.replace(/[()]/g, '');
  return plain.replace(/\([^()]*\)$/, '') || plain;
}
