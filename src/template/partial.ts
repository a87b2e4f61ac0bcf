import { rewriteExpression, writtenAs } from './expression.js';
import { templateError } from './place.js';
import { callOf, internal, startOf, stringOf, tagOf } from './tree.js';

/** What a template is rewritten with. */
export interface Scope {
  /** Its file, for messages. */
  file: string;
  /** The partials it may name. */
  partials: ReadonlySet<string>;
}

/** `{{> name}}` → `{{%enter "name"}}{{> name}}`, so that the partial is entered with its place known. */
export function rewritePartial(partial: hbs.AST.PartialStatement, { file, partials }: Scope): hbs.AST.Statement[] {
  const place = { file, ...startOf(partial) };
  if (partial.name.type === 'SubExpression') {
    throw templateError('片段的名称不能由助手算出。', place, '请直接写片段名：{{> 片段名}}。');
  }
  const name = writtenAs(partial.name);
  if (!partials.has(name)) {
    throw templateError(`没有名为“${name}”的片段。`, place, `可用的片段有：${[...partials].sort().join('、')}。`);
  }
  if (partial.params.length > 1) {
    throw templateError(`引用片段“${name}”时只能给一个变量。`, place, '其余的值请写成“名称=变量”。');
  }
  const enter = tagOf(callOf(internal.enter, [stringOf(name, partial.loc)], partial, file, name));
  const params = partial.params.map((param) => rewriteExpression(param, file));
  return [enter, { ...partial, params, ...rewriteHash(partial, file), indent: '' } as hbs.AST.PartialStatement];
}

function rewriteHash(partial: { hash?: hbs.AST.Hash }, file: string): { hash?: hbs.AST.Hash } {
  if (partial.hash === undefined) return {};
  const pairs = partial.hash.pairs.map((pair) => ({ ...pair, value: rewriteExpression(pair.value, file) }));
  return { hash: { ...partial.hash, pairs } };
}
