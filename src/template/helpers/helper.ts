import type { TagPlace } from '../place.js';

/** What an argument of a helper may be, and how it is told to those who write templates. */
export const TAKES = {
  /** Compared letter by letter. */
  comparable: '文字、是否（变量），或者加引号的固定文字',
  /** Judged by the truth of `{{#if}}`. */
  condition: '任何变量，或者一对圆括号里的条件',
  /** Counted from 0. */
  index: '`@index`，外一层的 `@../index`',
  /** Something that `{{…}}` could print. */
  printable: '要印的变量（文字、数、亮灯）',
  /** Printed as they are. */
  words: '加引号的固定文字，不能有数字',
} as const;

export type Takes = keyof typeof TAKES;

/** What comes of a helper, and where it can stand. */
export const YIELDS = {
  text: '文字，可以印',
  flag: '是否，写在 `{{#if}}` 里',
} as const;

export interface Parameter {
  /** In Chinese: 甲. */
  name: string;
  takes: Takes;
}

/** A helper that templates may call: `{{number @index}}`, `{{#if (eq status "欠进度")}}`. */
export interface Helper {
  /** Templates may call it by either. */
  name: string;
  chineseName: string;
  /** One Chinese line for those who write templates. */
  about: string;
  /** With it, what it says of a real content. */
  example: string;
  parameters: readonly Parameter[];
  /** Whether more arguments like the last one may follow. */
  repeats: boolean;
  yields: keyof typeof YIELDS;
  /** Throws an InputError that names the place for an argument it cannot take. */
  call: (args: readonly unknown[], place: TagPlace) => unknown;
}

/** Fewest and most arguments. */
export function arityOf({ parameters, repeats }: Helper): readonly [least: number, most: number] {
  return [parameters.length, repeats ? Infinity : parameters.length];
}

/** What the n-th argument may be; null for one too many. */
export function takesAt({ parameters, repeats }: Helper, n: number): Takes | null {
  return (parameters[n] ?? (repeats ? parameters.at(-1) : undefined))?.takes ?? null;
}
