import { halfWidth } from '../number/halfWidth.js';

/** How a line or heading that names a target is numbered, and what it says besides. */
const NUMBERING =
  /^(?:附?[件表]\d{0,2}[-:.、]?)?(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,3}\))?/;
const BESIDES =
  /(?:19|20)\d{2}年度?|\d{1,2}[-—–~至]\d{1,2}月份?|\d{1,2}月份?|[一二三四]季度|上半年|前三季度|(?:各|分|全市)*(?:县\(?市、?区\)?|县区|区县|县市区|园区)+|全市|截[至止].{0,8}[底日]/g;
const ENDING = /(?:目标)?(?:完成|进展)?(?:情况)?(?:汇总|统计|进度|分解)?(?:一览)?表?$/;

/** The words of a line above a table, or of a heading, that may name a target: without its unit, its time and 完成情况表. */
export function bareTitle(text: string): string {
  const plain = halfWidth(text).replace(/\s/g, '').replace(NUMBERING, '');
  const words = plain.replace(/\([^()]*\)$/, '').replace(BESIDES, '');
  return words.replace(ENDING, '') || words;
}
