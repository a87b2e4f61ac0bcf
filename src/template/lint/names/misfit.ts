import { TAKES, type Helper, type Takes } from '../../helpers/helper.js';
import type { Refusal } from '../../refusal.js';
import { writtenAs } from '../../expression.js';
import type { Place } from './scope.js';
import { bare, typeWords, type Type } from './type.js';

/** Kinds of values that a helper's argument may be; null for any. */
const FIT: Readonly<Record<Takes, readonly Type['type'][] | null>> = {
  comparable: ['text', 'flag', 'index', 'nothing'],
  condition: null,
  index: ['index'],
  printable: ['text', 'figure', 'light'],
  // Told from the template alone.
  words: null,
};

/** What is wrong with the type of a helper's argument; null for nothing. */
export function argumentMisfit(takes: Takes, type: Type, at: hbs.AST.Expression, helper: Helper): Refusal | null {
  const fit = FIT[takes];
  const is = bare(type).type;
  // What is written out is judged without types.
  if (at.type !== 'PathExpression' || is === 'unknown' || fit === null || fit.includes(is)) return null;
  return {
    rule: 'wrong-argument',
    at,
    what: `“${writtenAs(at)}”是${typeWords(type)}，不能给助手“${helper.chineseName}”（${helper.name}）。`,
    advice: `这里要写：${TAKES[takes]}。例如 ${helper.example}。`,
  };
}

/** What is wrong with printing a value; null for nothing. */
export function printMisfit({ type }: Place, at: hbs.AST.Node, written: string): Refusal | null {
  const there = bare(type);
  const refusal = (what: string, advice: string, rule: Refusal['rule'] = 'not-printable'): Refusal => ({
    rule,
    at,
    what: `“${written}”是${what}`,
    advice,
  });
  switch (there.type) {
    case 'list':
      return refusal('一个列表，不能整个打印。', `请用 {{#each ${written}}}…{{/each}} 逐项打印。`);
    case 'group': {
      const names = Object.keys(there.fields).slice(0, 4);
      const path = written === 'this' || written === '.' ? '' : `${written}.`;
      const examples = names.map((name) => `{{${path}${name}}}`).join('、');
      return refusal(
        '一组数据，不能整个打印。',
        `请写出要打印其中的哪一项${examples === '' ? '' : `，如 ${examples}`}。`,
      );
    }
    case 'flag':
      return refusal('“是或否”，不能打印。', `请用 {{#if ${written}}}…{{else}}…{{/if}} 写出两种情况各自的文字。`);
    case 'chart':
      return refusal(
        '一张图，不能打印。',
        `放图请单独一行写 ::chart[图题]{${written.split('.').at(-1) ?? ''}}，图题可用 {{${written}.title}}。`,
      );
    case 'index':
      return refusal(
        '没有出处的数，不能直接打印。',
        `序号请写 {{number ${written}}} 或 {{chinese ${written}}}。`,
        'no-provenance',
      );
    default:
      return null;
  }
}

/** What is wrong with what a block is given; null for nothing. */
export function blockMisfit(block: string, { type }: Place, at: hbs.AST.Expression): Refusal | null {
  const is = bare(type).type;
  if (is === 'unknown' || at.type !== 'PathExpression') return null;
  const written = writtenAs(at);
  if (block === 'each' && is !== 'list') {
    const advice = is === 'group' || is === 'chart' ? `请改用 {{#with ${written}}}。` : eachAdvice(is, written);
    return { rule: 'not-a-list', at, what: `“${written}”是${typeWords(type)}，不是列表，不能用 {{#each}}。`, advice };
  }
  if (block === 'with' && is !== 'group' && is !== 'chart') {
    const advice = is === 'list' ? `请改用 {{#each ${written}}}。` : eachAdvice(is, written);
    return {
      rule: 'not-a-group',
      at,
      what: `“${written}”是${typeWords(type)}，不是一组数据，不能用 {{#with}}。`,
      advice,
    };
  }
  return null;
}

/** That a condition asks for a group which is always there; null where it may not be. */
export function alwaysThere({ type, maybe }: Place, at: hbs.AST.Expression): Refusal | null {
  if (type.type !== 'group' || maybe || at.type !== 'PathExpression') return null;
  const written = writtenAs(at);
  return {
    rule: 'wrong-argument',
    at,
    what: `“${written}”是一组数据，总是有的，这样判断永远算“是”。`,
    advice: `请写出要判断其中的哪一项，如 ${written === 'this' ? '' : `${written}.`}${Object.keys(type.fields)[0] ?? ''}。`,
  };
}

function eachAdvice(is: string, written: string): string {
  return is === 'flag' ? `请改用 {{#if ${written}}}。` : `请直接写 {{${written}}}，有没有用 {{#if ${written}}} 判断。`;
}
