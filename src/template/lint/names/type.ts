import { text, type Shape } from '../../../bulletin/content/shape.js';

/** What a template may be at, or name: what the contract says, and what only a template has. */
export type Type = Shape | NamedGroup | { type: 'index' } | { type: 'nothing' } | { type: 'unknown' };

/** A group, also one with the values that a partial was given by name. */
export interface NamedGroup {
  type: 'group';
  name: string;
  about: string;
  fields: Readonly<Record<string, Type>>;
}

/** A number that counts the rounds of a loop. */
export const INDEX: Type = { type: 'index' };
/** `null` and `undefined` as written. */
export const NOTHING: Type = { type: 'nothing' };
/** What a fault was told about, or what nobody can tell: no more faults come of it. */
export const UNKNOWN: Type = { type: 'unknown' };
export const TEXT: Type = text('文字');
export const FLAG: Type = { type: 'flag', about: '是或否' };

/** What remains where it is there. */
export function bare(type: Type): Exclude<Type, { type: 'optional' }> {
  return type.type === 'optional' ? bare(type.of) : type;
}

/** The fields that a path may name after it: a group's own, and a chart's title. */
export function fieldsOf(type: Type): Readonly<Record<string, Type>> {
  const there = bare(type);
  if (there.type === 'group') return there.fields;
  return there.type === 'chart' ? CHART_FIELDS : {};
}

const CHART_FIELDS = { title: TEXT };

/** The type in words, as the end of a sentence. */
export function typeWords(type: Type): string {
  return WORDS[bare(type).type];
}

const WORDS: Readonly<Record<Exclude<Type['type'], 'optional'>, string>> = {
  text: '一段文字',
  flag: '“是或否”',
  figure: '一个数或一段原文',
  light: '亮灯',
  chart: '一张图',
  list: '一个列表',
  group: '一组数据',
  index: '列表中的序号',
  nothing: '空的',
  unknown: '别的东西',
};
