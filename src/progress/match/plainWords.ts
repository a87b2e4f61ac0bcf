import { unitNamed } from '../../plan/unit.js';
import { chineseNumeral } from '../number/chineseNumeral.js';

const COUNT = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 1. and 二、 and （一） and ① and 第9项 and 9-2 before the words. */
const NUMBERING = new RegExp(
  `^\\s*(?:[①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇㈠-㈩]|[(（]\\s*${COUNT}\\s*[)）]|(?:${COUNT}|\\d{1,2}[.．-]\\d{1,2})\\s*[.．、)）](?!\\s*\\d)|` +
    `第${COUNT}[项条][：:、.]?|\\d{1,2}-\\d{1,2}(?=\\s))\\s*`,
);

/** Words alone: half-width, without numbering, blanks, quotes, stops, and without a unit in brackets at the end. */
export function plainWords(text: string): string {
  return text
    .replace(NUMBERING, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((?:单位:)?([^()]{1,6})\)$/, (all, words: string) =>
      unitNamed(words) === null && !/^[十百千万亿]/.test(words) ? all : '',
    )
    .replace(/[\s"'“”‘’《》〈〉「」、,.;:!?()[\]【】。，；：·•\-—_/]/g, '');
}

/** The number of a plan's item in words such as 9, 第9项, 第九项, 9.积极培育…; null where there is none, or more than one (9、10). */
export function itemNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  const digits = /^(?:第|要点)?\s*(\d{1,3})\s*(?:项|条|[.．]|[、,，](?!\s*\d)|$)/.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  const numeral = /^第([一二三四五六七八九十]{1,3})[项条]/.exec(plain)?.[1];
  const value = numeral === undefined ? null : chineseNumeral(numeral);
  return value === null ? null : Number(value);
}
