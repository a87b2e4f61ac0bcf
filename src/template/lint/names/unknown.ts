import { orderBy } from 'es-toolkit/array/orderBy';
import type { Refusal } from '../../refusal.js';
import { nearestName } from '../../../plan/nearestName.js';
import type { Place, Scope } from './scope.js';
import { bare, fieldsOf, typeWords } from './type.js';

/** As many names as a message lists. */
const MOST_LISTED = 12;

/** A name that is no field of what the template is at. */
export function noSuchName(path: hbs.AST.PathExpression, place: Place, scope: Scope): Refusal {
  if (holdsNone(place)) return noSuchPart(path, place, 0, place);
  const name = path.parts[0] ?? '';
  return {
    rule: 'unknown-variable',
    at: path,
    what: `这里没有“${path.original}”。`,
    advice: adviceFor(name, path.parts.slice(1), place, path.depth, scope),
  };
}

/** Words that were meant as they are: no variable has a Chinese name, nor quotation marks in it. */
const FIXED_WORDS = /[“”‘’"']|\p{Script=Han}/u;

function adviceFor(name: string, rest: readonly string[], place: Place, depth: number, scope: Scope): string {
  const here = [...Object.keys(fieldsOf(place.type)), ...scope.params.flatMap((names) => [...names.keys()])];
  const outer = outerNames(scope, depth);
  const exact = outer.get(name);
  if (exact !== undefined) return `外一层才有，请写 ${[exact, ...rest].join('.')}。`;
  if (FIXED_WORDS.test(name)) return `固定的文字要加英文引号，如 "${name.replace(/[“”‘’"']/g, '')}"。`;
  const near = nearestName(name, here);
  if (near !== null) return `是不是要写 ${'../'.repeat(depth)}${[near, ...rest].join('.')}？`;
  const far = nearestName(name, outer.keys());
  if (far !== null) return `是不是要写 ${[outer.get(far) ?? far, ...rest].join('.')}？`;
  return `这里可以写：${listed(here)}。`;
}

/** Names outside, by name, as they are to be written here: `../` for the next context, else from the whole. */
function outerNames({ contexts, root }: Scope, depth: number): Map<string, string> {
  const namesAt = ({ type }: Place, before: string) =>
    Object.keys(fieldsOf(type)).map((name) => [name, `${before}${name}`] as const);
  const distance = ({ at }: { at: number }): number => Math.abs(at - depth);
  // The last of a name is taken: the one that is the fewest steps from where it was sought.
  const around = orderBy(
    contexts.flatMap((context, at) => (at === depth ? [] : [{ at, context }])),
    [distance, 'at'],
    ['desc', 'asc'],
  );
  const [near, far] = [around.filter((one) => distance(one) <= 1), around.filter((one) => distance(one) > 1)];
  return new Map([
    ...far.flatMap(({ at, context }) => namesAt(context, '../'.repeat(at))),
    ...namesAt(root, '@root.'),
    ...near.flatMap(({ at, context }) => namesAt(context, '../'.repeat(at))),
  ]);
}

/** `../` beyond the outermost. */
export function noSuchOuter(path: hbs.AST.PathExpression, { contexts, root }: Scope): Refusal {
  const known = new Map(contexts.flatMap(({ type }, at) => Object.keys(fieldsOf(type)).map((name) => [name, at])));
  const [name = '', ...rest] = path.parts;
  const at = known.get(name);
  const inRoot = Object.hasOwn(fieldsOf(root.type), name);
  const advice =
    at !== undefined
      ? `请写 ${'../'.repeat(at)}${[name, ...rest].join('.')}。`
      : inRoot
        ? `请写 @root.${[name, ...rest].join('.')}。`
        : '请删去多余的“../”；片段里要用外面的值，引用时传进来：{{> 片段 名称=变量}}。';
  return {
    rule: 'unknown-variable',
    at: path,
    what: `“${path.original}”的“../”多了，外面没有那么多层。`,
    advice,
  };
}

/**
 * @param at the index of the part that leads nowhere: what is before it is known, and is the place
 * @param parent what the place is a part of
 */
export function noSuchPart(path: hbs.AST.PathExpression, place: Place, at: number, parent: Place): Refusal {
  const part = path.parts[at] ?? '';
  const before = writtenBefore(path, at);
  const type = bare(place.type);
  const refusal = (what: string, advice: string, rule: Refusal['rule'] = 'unknown-variable'): Refusal => ({
    rule,
    at: path,
    what,
    advice,
  });
  switch (type.type) {
    case 'figure':
    case 'light':
      return refusal(
        `“${before}”是${typeWords(type)}，只取其中的“${part}”就没有出处了。`,
        `请直接写 {{${before}}}。`,
        'no-provenance',
      );
    case 'list':
      return part === 'length'
        ? refusal(`“${path.original}”是没有出处的数。`, countAdvice(before, parent), 'no-provenance')
        : refusal(`“${before}”是一个列表，不能直接写其中的“${part}”。`, `请用 {{#each ${before}}}…{{/each}} 逐项写。`);
    case 'group':
    case 'chart': {
      const names = Object.keys(fieldsOf(type));
      const near = nearestName(part, names);
      const advice =
        near === null
          ? `其中可以写：${listed(names)}。`
          : `是不是要写 ${before}.${[near, ...path.parts.slice(at + 1)].join('.')}？`;
      return refusal(`“${before}”里没有“${part}”。`, advice);
    }
    default:
      return refusal(`“${before}”是${typeWords(type)}，里面没有“${part}”。`, `请删去“${part}”。`);
  }
}

/** The contract counts the lists of a group in its `counts`. */
function countAdvice(list: string, parent: Place): string {
  const cut = list.lastIndexOf('.') + 1;
  const name = list.slice(cut);
  const counts = fieldsOf(parent.type)['counts'];
  return counts !== undefined && Object.hasOwn(fieldsOf(counts), name)
    ? `请写 {{${list.slice(0, cut)}counts.${name}}}。`
    : `有没有请写 {{#if ${list}}}，第几项请写 {{number @index}}。`;
}

/** What is written of a path before one of its parts. */
function writtenBefore(path: hbs.AST.PathExpression, at: number): string {
  const start = path.data ? '@' : '';
  const up = '../'.repeat(path.depth);
  const parts = path.parts.slice(0, at).join('.');
  return parts === '' ? (up === '' ? 'this' : up.slice(0, -1)) : `${start}${up}${parts}`;
}

/** Whether no name at all can follow. */
function holdsNone({ type }: Place): boolean {
  return !['group', 'chart'].includes(bare(type).type);
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_LISTED ? ' 等' : '';
  return `${names.slice(0, MOST_LISTED).join('、')}${more}`;
}
