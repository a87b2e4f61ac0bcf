import type { Target } from '../../plan/plan.js';

/**
 * Words that make another figure of what is otherwise called the same: the growth of revenue is not revenue, the companies
 * that a city has are not those that are new, one district's are not the city's. Likeness of words cannot see this.
 */
interface Distinction {
  words: RegExp;
  /** What a target is that may be spoken of with such words though none of its names has them. */
  fits?: (target: Target) => boolean;
  /** A row without such words cannot be the target where all the target's names have them. */
  essential?: boolean;
  /** A target may be spoken of with such words where its clause has them. */
  inClause?: boolean;
}

const counted = ({ unit }: Target): boolean => !/元$|%|百分点/.test(unit);
const level = ({ basis }: Target): boolean => basis === 'stock';
const accumulating = ({ basis }: Target): boolean => basis !== 'stock' && basis !== 'ratio' && basis !== 'growth';
/** Of what is registered once a year, those that are new are fewer than those on record. */
const countsNew = (target: Target): boolean =>
  accumulating(target) && !/入库|备案|在册/.test([target.metric, ...target.aliases].join());

const DISTINCTIONS: readonly Distinction[] = [
  { words: /增速|增长|增幅|同比|升幅/, essential: true },
  { words: /占比|比重|比例|强度|率$/, essential: true },
  {
    words: /额|金额|资金|收入|营收|经费|投入|支出|贷款|融资/,
    essential: true,
    fits: ({ unit }) => unit.endsWith('元'),
  },
  { words: /产值|增加值/ },
  { words: /利润|税/ },
  { words: /补助|补贴|奖补|奖励/ },
  { words: /净增|减少|退出|注销/ },
  { words: /(?:家|户|个|项|份|笔|宗|件|人|台|套|期|场|次|支)数|(?<!总|指|系|倍)数量?$/, fits: counted },
  { words: /总数|总量|总[户家]数/, fits: (target) => level(target) || !counted(target) },
  { words: /存量|余额|拥有|保有|有效|在册|在库|现有|建成/, fits: level },
  { words: /新(?:增|引进|认定|培育|实施|建|设|备案|签|注册|获批|立项)|引进/, fits: countsNew },
  { words: /清单|编制|名录|培育库/, fits: ({ basis }) => basis === 'deliverable' },
  { words: /国家|部级/ },
  { words: /(?<!全)省/ },
  { words: /全省|全国/ },
  { words: /市级/ },
  // 省级 is but a part of 省级以上.
  { words: /[省市]级(?!及?以上)/ },
  { words: /(?:县|区)级/ },
  { words: /县|(?<!园)区(?!块|域)|(?<![全本我])市(?!级|场)|街道/ },
  { words: /其中|其[他它]|不含|除/ },
  { words: /规上|规模以上|工业企业|(?:企业|高校|院所|财政)(?:研发|R.?D)/i },
  // What is asked for is not yet got, and what is kept is not new.
  { words: /申报|申请|申领|受理|拟|公示|意向|储备/ },
  { words: /重新|到期|复审|通过/ },
  { words: /预算|下达/ },
  { words: /登记/, inClause: true },
  { words: /当月|本月|上月|当季|本季|单月|^(?:[2-9]|1[0-2])月(?!底|末|累计)/ },
  { words: /人次|人数/ },
  { words: /企业(?:家|户)?数/, fits: ({ unit }) => unit === '家' || unit === '户' },
  { words: /原值|净值|价值/ },
  { words: /吸纳|输出/ },
  { words: /人均|户均|平均|每/ },
  { words: /上年|去年|前年|同期|往年|预计|预期|计划|目标值|序时/ },
];

/** Words of a level, and words of what came to it. */
const SO_FAR = /累计|达到?$|总共|共有/;
const NEW = /(?<!创|高|革)新(?!技术|型)|增|引进/;
const NEW_ONES = /^(?:新(?!技术)|引进)|新增/;
/** Words of a level without one of newness: 国家高新技术企业累计 are all there are. */
const ALL_THERE_ARE = DISTINCTIONS.length;

/** What sets words apart from others that sound alike; the same for all targets, so it is to be found once a row. */
export function distinctionsIn(words: string): readonly number[] {
  const found = DISTINCTIONS.flatMap((rule, index) => (rule.words.test(words) ? [index] : []));
  return SO_FAR.test(words) && !NEW.test(words) ? [...found, ALL_THERE_ARE] : found;
}

/**
 * Whether a row's words can be about a target, by their distinctions, given all that the target is called and the
 * clauses that speak of it.
 */
export function tellsApart(
  target: Target,
  names: readonly string[],
  clauses: readonly string[],
): (found: readonly number[]) => boolean {
  const allowed = new Set<number>();
  const required: number[] = [];
  for (const [index, { words, fits, essential, inClause }] of DISTINCTIONS.entries()) {
    const isNamed = names.some((name) => words.test(name));
    const isInClause = inClause === true && clauses.some((clause) => words.test(clause));
    if (isNamed || isInClause || fits?.(target) === true) allowed.add(index);
    if (essential === true && names.every((name) => words.test(name))) required.push(index);
  }
  const countsNewOnes = counted(target) && accumulating(target) && names.some((name) => NEW_ONES.test(name));
  if (!countsNewOnes) allowed.add(ALL_THERE_ARE);
  return (found) => found.every((index) => allowed.has(index)) && required.every((index) => found.includes(index));
}

/** A stretch of this many characters is no coincidence. */
const STRETCH = 5;

/**
 * Finds the stretches of words that are in a clause of the plan; see `isOthers`.
 * @param clauses all clauses of the plan, bare words
 */
export function stretchesInPlan(clauses: readonly string[]): (bare: string) => readonly string[] {
  const all = new Set(clauses.flatMap(stretchesOf));
  return (bare) => stretchesOf(bare).filter((stretch) => all.has(stretch));
}

/**
 * Whether words share a stretch with a clause of the plan that is not the target's own, and that the target's names lack:
 * a plan may speak of 甲市科创贷 besides the 乙市科创贷 that the target is about.
 * @param own all that a target is called, and the clauses that hold one of its names
 * @returns a test of the stretches of a row's words that the plan has
 */
export function isOthers(own: readonly string[]): (stretches: readonly string[]) => boolean {
  const known = new Set(own.flatMap(stretchesOf));
  return (stretches) => stretches.some((stretch) => !known.has(stretch));
}

function stretchesOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - STRETCH + 1) }, (_, at) => words.slice(at, at + STRETCH));
}
