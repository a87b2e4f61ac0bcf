import { chineseNumber } from '../../plan/chineseNumber.js';
import { templateError, type TagPlace } from '../place.js';
import type { Helper, Parameter } from './helper.js';

const INDEX: readonly Parameter[] = [{ name: '序号', takes: 'index' }];

/** `{{number @index}}`: the place in a list, counted from 1: 1, 2, 3. */
export const number: Helper = {
  name: 'number',
  chineseName: '序号',
  about: '在列表里是第几项：1、2、3',
  example: '{{#each news}}{{序号 @index}}．{{headline}}{{/each}}',
  parameters: INDEX,
  repeats: false,
  yields: 'text',
  call: ([index], place) => String(ordinal(index, Number.MAX_SAFE_INTEGER, place)),
};

/** `{{chinese @index}}`: the place in a list, counted from 1, in Chinese numerals: 一, 十, 二十一; at most 九十九. */
export const chinese: Helper = {
  name: 'chinese',
  chineseName: '中文序号',
  about: '同上，写作一、二、三，最多到九十九',
  example: '{{#each news}}{{中文序号 @index}}是{{headline}}；{{/each}}',
  parameters: INDEX,
  repeats: false,
  yields: 'text',
  call: ([index], place) => chineseNumber(ordinal(index, 99, place)),
};

/** A 1-based ordinal of a 0-based index. */
function ordinal(index: unknown, most: number, place: TagPlace): number {
  if (typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 && index < most) return index + 1;
  throw templateError(
    `“${place.written}”要的是列表中的序号（@index），${most === 99 ? '最多到九十九，' : ''}这里给的不是。`,
    place,
    `请写成 {{${place.written} @index}}，并放在 {{#each}} 里面。`,
  );
}
