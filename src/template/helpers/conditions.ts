import { templateError, type TagPlace } from '../place.js';
import { isThere, isTrue } from '../truth.js';
import type { Helper } from './helper.js';

/** `(eq a b)`: whether two texts, two numbers or two truth values are the same. A value that is not there equals none. */
export const eq: Helper = {
  name: 'eq',
  chineseName: '等于',
  about: '两段文字是不是一样；没有值的和什么都不一样',
  example: "{{#if (等于 status '欠进度')}}…{{/if}}",
  parameters: [
    { name: '甲', takes: 'comparable' },
    { name: '乙', takes: 'comparable' },
  ],
  repeats: false,
  yields: 'flag',
  call: ([left, right], place) => {
    for (const value of [left, right]) if (!isComparable(value)) throw notComparable(place);
    if (!isThere(left) || !isThere(right)) return false;
    if (typeof left !== typeof right) throw notComparable(place);
    return left === right;
  },
};

/** `(not a)`, by the truth of `{{#if}}`. */
export const not: Helper = {
  name: 'not',
  chineseName: '不是',
  about: '反过来：没有值、空的列表、“否”都算“是”',
  example: '{{#if (不是 targets.behind)}}…{{/if}}',
  parameters: [{ name: '甲', takes: 'condition' }],
  repeats: false,
  yields: 'flag',
  call: ([value]) => !isTrue(value),
};

/** `(and a b …)`, by the truth of `{{#if}}`. */
export const and: Helper = {
  name: 'and',
  chineseName: '并且',
  about: '几个条件是不是都成立',
  example: '{{#if (并且 targets.exceeded targets.met)}}…{{/if}}',
  parameters: [
    { name: '甲', takes: 'condition' },
    { name: '乙', takes: 'condition' },
  ],
  repeats: true,
  yields: 'flag',
  call: (values) => values.every(isTrue),
};

/** `(or a b …)`, by the truth of `{{#if}}`. */
export const or: Helper = {
  name: 'or',
  chineseName: '或者',
  about: '几个条件有没有一个成立',
  example: '{{#if (或者 targets.behind targets.unknown)}}…{{/if}}',
  parameters: [
    { name: '甲', takes: 'condition' },
    { name: '乙', takes: 'condition' },
  ],
  repeats: true,
  yields: 'flag',
  call: (values) => values.some(isTrue),
};

/** No figure: a comparison with its print would turn on the unit and the number of decimals. */
function isComparable(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || (value !== undefined && !isThere(value));
}

function notComparable(place: TagPlace): Error {
  return templateError(
    `“${place.written}”只能比较两段文字，这里有一个参数没有这个变量，或者是数、列表等别的东西。`,
    place,
    '请检查参数的名称，固定的文字要加英文引号；有没有数，直接用 {{#if 变量}} 判断。',
  );
}
