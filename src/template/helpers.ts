import { isMissing } from '../bulletin/figure.js';
import { chineseNumber } from '../plan/chineseNumber.js';
import { templateError, type TagPlace } from './place.js';
import { isTrue } from './truth.js';

/** A helper that templates may call: `{{number @index}}`, `{{#if (eq kind "quarter")}}`. */
export interface Helper {
  /** Fewest and most arguments; checked when the template is compiled. */
  arity: readonly [least: number, most: number];
  /** Throws an InputError that names the place for an argument it cannot take. */
  call: (args: readonly unknown[], place: TagPlace) => string | boolean;
}

/** `(eq a b)`: whether two texts, two numbers or two truth values are the same. A value that is not there equals none. */
const eq: Helper = {
  arity: [2, 2],
  call: ([left, right], place) => {
    for (const value of [left, right]) if (!isComparable(value)) throw notComparable(place);
    if (isAbsent(left) || isAbsent(right)) return false;
    if (typeof left !== typeof right) throw notComparable(place);
    return left === right;
  },
};

/** `(not a)`, by the truth of `{{#if}}`. */
const not: Helper = { arity: [1, 1], call: ([value]) => !isTrue(value) };

/** `(and a b …)`, by the truth of `{{#if}}`. */
const and: Helper = { arity: [2, Infinity], call: (values) => values.every(isTrue) };

/** `(or a b …)`, by the truth of `{{#if}}`. */
const or: Helper = { arity: [2, Infinity], call: (values) => values.some(isTrue) };

/** `{{number @index}}`: the place in a list, counted from 1: 1, 2, 3. */
const number: Helper = {
  arity: [1, 1],
  call: ([index], place) => String(ordinal(index, Number.MAX_SAFE_INTEGER, place)),
};

/** `{{chinese @index}}`: the place in a list, counted from 1, in Chinese numerals: 一, 十, 二十一; at most 九十九. */
const chinese: Helper = {
  arity: [1, 1],
  call: ([index], place) => chineseNumber(ordinal(index, 99, place)),
};

/** Every helper there is, by the name under which templates call it. */
export const helpers: ReadonlyMap<string, Helper> = new Map(Object.entries({ eq, not, and, or, number, chinese }));

function isAbsent(value: unknown): boolean {
  return value === null || isMissing(value);
}

function isComparable(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || isAbsent(value);
}

function notComparable(place: TagPlace): Error {
  return templateError(
    `“${place.written}”只能比较两段文字或两个数，这里有一个参数没有值，或者是别的东西。`,
    place,
    '请检查参数的名称，文字要加英文引号。',
  );
}

/** A 1-based ordinal of a 0-based index. */
function ordinal(index: unknown, most: number, place: TagPlace): number {
  if (typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 && index < most) return index + 1;
  throw templateError(
    `“${place.written}”要的是列表中的序号（@index），${most === 99 ? '最多到九十九，' : ''}这里给的不是。`,
    place,
    `请写成 {{${place.written} @index}}，并放在 {{#each}} 里面。`,
  );
}
