import type { Period } from '../plan/period.js';
import { unitNamed, type Unit } from '../plan/unit.js';
import { periodOfHeading, type PeriodHeading } from './dates.js';
import { halfWidth } from './halfWidth.js';
import { roleNamed, type Role } from './headingWords.js';

export type { Role } from './headingWords.js';

/** A column's heading, read. */
export interface Heading {
  /** Its words from the top down, joined by `/`. */
  text: string;
  /** The lowest of its words: 甲县 under 各县区完成情况. */
  name: string;
  role: Role | null;
  /** 万元 in 成交额（万元）; `unknown` for a scaled unit that is none of ours: 万台. */
  unit: Unit | 'unknown' | null;
  /** For a column of a period. */
  period: Period | null;
  /** What the words say of a period's figures. */
  wording: 'cumulative' | 'increment' | null;
}

const CUMULATIVE = /累计|累积|1月起|[—–~～-]\d{1,2}月/;
const INCREMENT = /当月|本月|当季|本季|当期|本期|每月新增|单月/;
/** A column that compares, ranks or takes a part out has none of the figures that we read. */
const COMPARES = /上年|去年|前年|往年|上月|上季|同期|同比|环比|排名|名次|位次|其中|增减|增幅|增速|增长/;
/** Words under which stands not what was done, but what is to be done, or a rate. */
const NOT_DONE = /目标|计划|任务|预计|预期|序时|应完成|率|占|比|差/;
/** 目标完成情况 is what was done. */
const OF_TARGETS = /(?:目标|任务|计划|指标)+(?=完成|进展|推进|实现|执行|落实)/g;
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
  const role = lowestRole(parts);
  const found = lowestPeriod(parts, ofYear);
  // 全年累计完成 is what stands so far, not what stands at the year's end.
  if (found !== null && (found.period.kind !== 'year' || role === null)) {
    if (isDone(plain)) return { ...named, ...periodRole(found, plain) };
    return { ...named, role: FIGURES.has(role) ? null : role };
  }
  const done = role === 'total' || role === 'sum';
  // 完成情况/本月 beside 完成情况/累计 is not what stands so far.
  const partial = INCREMENT.test(plain) && !CUMULATIVE.test(plain);
  const foreign = COMPARES.test(plain) || ofYear !== year || (done && (partial || !isDone(plain)));
  return { ...named, role: FIGURES.has(role) && foreign ? null : role };
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

function lowestRole(parts: readonly string[]): Role | null {
  for (const part of [...parts].reverse()) {
    const words = withoutUnit(part);
    // 2021年目标 is 年度目标, 2021年指标名称 is 指标名称.
    const role = roleNamed(words.replace(YEAR, '年度')) ?? roleNamed(words.replace(YEAR, ''));
    if (role !== null) return role;
  }
  return null;
}

/** 2021年, before more words. */
const YEAR = /^(?:19|20)\d{2}年度?(?=.)/;
const BRACKET = /\(\s*(?:单位:)?\s*([^()]+?)\s*\)/;

/** The unit in a bracket of a heading or a label: 万元 in 成交额（万元） or （单位：万元）. */
export function unitInBrackets(text: string): Unit | 'unknown' | null {
  for (const [, words = ''] of halfWidth(text).matchAll(new RegExp(BRACKET, 'g'))) {
    const unit = unitNamed(words);
    if (unit !== null) return unit;
    if (/^[十百千万亿]\S{0,3}$/.test(words)) return 'unknown';
  }
  return null;
}

function headingUnit(parts: readonly string[]): Unit | 'unknown' | null {
  return parts.map(unitInBrackets).findLast((unit) => unit !== null) ?? null;
}

function withoutUnit(part: string): string {
  const plain = part.normalize('NFKC').replace(/\s/g, '');
  return plain.replace(/\([^()]*\)$/, '') || plain;
}
