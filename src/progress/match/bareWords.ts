import { unitPattern } from '../../plan/unit.js';

/** 30家以上, 10.5亿元, 2021年, 1—9月: what a label says of the amount or the year, not of the thing. */
const AMOUNT = new RegExp(
  `(?:19|20)\\d{2}年度?|\\d{1,4}月[份底末]?|[≥>]?=?\\d+[余多]?(?:${unitPattern()})?(?:及?以上|左右)?`,
  'g',
);
/** Words that go with any target and change none. */
const HARMLESS =
  /[全我本]市|全年|本年度?|[今当]年|年度|力争|争取|确保|积极|努力|实现|完成|达到|截至目前|目前|共计|超过|不少于|不低于|(?:进展|完成)?情况|(?:统计|汇总|一览)?表$|工作$|指标$/g;
/** Different words of the field for one thing. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/研(?:发|究[与和]试验发展)r&d|r&d|研究[与和]试验发展/g, '研发'],
  [/研发(?:经费(?:投入|支出)?|支出)/g, '研发投入'],
  [/总量/g, '总数'],
  [/(?:地区|国内)?生产总值/g, 'gdp'],
  [/营收/g, '营业收入'],
  [/(?:同比)?(?:增长率|增长幅度|增幅|增速|增长)/g, '增速'],
  [/(?:金|总|数)额/g, '额'],
  [/规模以上/g, '规上'],
  [/省级及以上/g, '省级以上'],
];
/** Characters that each of these words has one of. */
const MAY_DIFFER = /研|d|值|营收|增|额|模|级及|总量/;
const AT_END = /(?:每个?团队|数量|[场期]次|[场次期]数|(?<!总|人|指)数|(?<!总|存|质|容)量)$/;

/** Plain words (see `plainWords`) with synonyms of the field written in one way. */
export function sameWords(plain: string): string {
  let same = plain;
  if (MAY_DIFFER.test(plain)) for (const [words, one] of SAME) same = same.replace(words, one);
  return same;
}

/**
 * Words (see `sameWords`) in the form in which a label and a target's name are compared: amounts, years and words that go
 * with any target left out. 全年认定国家高新技术企业30家以上 → 认定国家高新技术企业.
 */
export function bareWords(same: string): string {
  return same.replace(AMOUNT, '').replace(HARMLESS, '').replace(AT_END, '');
}
