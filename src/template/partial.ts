import { rewriteExpression, writtenAs } from './expression.js';
import { guess } from './guess.js';
import { refuse, type Refusal } from './refusal.js';
import { callOf, internal, stringOf, tagOf, thisOf } from './tree.js';

/** What a template is rewritten with. */
export interface Scope {
  /** Its file, for messages. */
  file: string;
  /** The partials it may name. */
  partials: ReadonlySet<string>;
}

/** `{{> name}}` → `{{%enter "name"}}{{> name}}`, so that the partial is entered with its place known. */
export function rewritePartial(partial: hbs.AST.PartialStatement, { file, partials }: Scope): hbs.AST.Statement[] {
  refuse(partialRefusals(partial, partials), file);
  const name = writtenAs(partial.name);
  const enter = tagOf(callOf(internal.enter, [stringOf(name, partial.loc)], partial, file, name));
  const params = contextOf(partial, name, file);
  return [enter, { ...partial, params, hash: undefined, indent: '' } as unknown as hbs.AST.PartialStatement];
}

/** What is wrong with `{{> name}}` itself; its arguments are not looked into. */
export function partialRefusals(partial: hbs.AST.PartialStatement, partials: ReadonlySet<string>): Refusal[] {
  const at = partial;
  if (partial.name.type === 'SubExpression') {
    const advice = '请直接写片段名：{{> 片段名}}。';
    return [{ rule: 'unknown-partial', at, what: '片段的名称不能由助手算出。', advice }];
  }
  const name = writtenAs(partial.name);
  if (!partials.has(name)) {
    const known = [...partials].sort();
    const advice = `${guess(name, known)}可用的片段有：${known.join('、')}。`;
    return [{ rule: 'unknown-partial', at, what: `没有名为“${name}”的片段。`, advice }];
  }
  if (partial.params.length <= 1) return [];
  const advice = '其余的值请写成“名称=变量”。';
  return [{ rule: 'wrong-argument', at, what: `引用片段“${name}”时只能给一个变量。`, advice }];
}

/** Handlebars would read all of the context to join `name=value` to it, and so make what nobody prints. */
function contextOf(
  partial: Omit<hbs.AST.PartialStatement, 'hash'> & { hash?: hbs.AST.Hash },
  name: string,
  file: string,
): hbs.AST.Expression[] {
  const params = partial.params.map((param) => rewriteExpression(param, file));
  if (partial.hash === undefined) return params;
  const context = params.length > 0 ? params : [thisOf(partial.loc)];
  const named = partial.hash.pairs.flatMap(({ key, value, loc }) => [
    stringOf(key, loc),
    rewriteExpression(value, file),
  ]);
  return [callOf(internal.extended, [...context, ...named], partial, file, name)];
}
