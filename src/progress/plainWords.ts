import { unitNamed } from '../plan/unit.js';
import { chineseNumeral } from './chineseNumeral.js';

/** Words alone: half-width, without blanks, quotes, stops, and without a unit in brackets at the end. */
export function plainWords(text: string): string {
  return text
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
