import { HELPERS, helpers } from './helpers.js';
import { argumentFaults } from './helpers/argumentFaults.js';
import type { Helper } from './helpers/helper.js';
import { guess } from './guess.js';
import { refuse, type Refusal } from './refusal.js';
import { callOf } from './tree.js';

/** As other languages write {{else if}}. */
const ELSE_IF = /^(?:else?s?_?if|else|否则|否则如果)$/i;

/** What a template may ask of a loop or of the whole: `@index`, `@../index`, `@root.period`. */
const DATA = ['index', 'first', 'last', 'root'];

/** A variable, a literal or a helper's call as an argument; helpers learn where they stand. */
export function rewriteExpression(node: hbs.AST.Expression, file: string): hbs.AST.Expression {
  if (node.type === 'PathExpression') refuse(pathRefusals(node as hbs.AST.PathExpression), file);
  if (node.type === 'SubExpression') return rewriteCall(node as hbs.AST.SubExpression, file);
  return node;
}

/** `name a b` of a tag or of parentheses: one of the helpers, with as many arguments as it takes. */
export function rewriteCall(
  node: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  file: string,
): hbs.AST.SubExpression {
  refuse(callRefusals(node), file);
  const name = writtenAs(node.path);
  return callOf(
    name,
    node.params.map((param) => rewriteExpression(param, file)),
    node,
    file,
    name,
  );
}

/** What is wrong with a call itself; its arguments' own calls and variables are not looked into. */
export function callRefusals(node: hbs.AST.SubExpression | hbs.AST.MustacheStatement): Refusal[] {
  const name = writtenAs(node.path);
  const helper = calledHelper(node);
  if (helper === undefined) {
    const known = HELPERS.map(({ name: english, chineseName }) => `${chineseName}（${english}）`).join('、');
    return [
      {
        rule: 'unknown-helper',
        at: node,
        what: `没有名为“${name}”的助手。`,
        advice: ELSE_IF.test(name)
          ? '“否则，如果”请写作 {{else if …}}，中间空一格。'
          : `${guess(name, helpers.keys())}可用的助手有：${known}；变量后面不能再跟别的内容。`,
      },
    ];
  }
  const faults = argumentFaults(helper, name, node);
  return [...hashRefusals(node, name), ...faults.map((fault): Refusal => ({ rule: 'wrong-argument', ...fault }))];
}

/** The helper that a tag or parentheses call; undefined for none. */
export function calledHelper(node: { path: hbs.AST.Expression }): Helper | undefined {
  return isSimple(node.path) ? helpers.get(writtenAs(node.path)) : undefined;
}

/** `name=value` where nothing reads it. */
export function hashRefusals(node: { hash?: hbs.AST.Hash }, name: string): Refusal[] {
  const pairs = node.hash?.pairs ?? [];
  return pairs.map((pair) => ({
    rule: 'wrong-argument',
    at: pair,
    what: `“${name}”不接受“${pair.key}=…”这样的参数。`,
    advice: '请删去它；只有引用片段 {{> …}} 时可以这样传值。',
  }));
}

/** A path or a literal as the template writes it. */
export function writtenAs(node: hbs.AST.Expression): string {
  return 'original' in node ? String(node.original) : node.type === 'NullLiteral' ? 'null' : 'undefined';
}

/** An `@` variable that nothing knows. */
export function pathRefusals(path: hbs.AST.PathExpression): Refusal[] {
  if (!path.data || DATA.includes(path.parts[0] ?? '')) return [];
  const known = DATA.map((name) => `@${name}`);
  return [
    {
      rule: 'unknown-variable',
      at: path,
      what: `没有“${path.original}”这个变量。`,
      advice: `${guess(path.original, known)}带 @ 的变量只有：${known.join('、')}。`,
    },
  ];
}

/** A lone name, not `a.b`, `../a` or `@a`. */
function isSimple(node: hbs.AST.Expression): boolean {
  if (node.type !== 'PathExpression') return false;
  const path = node as hbs.AST.PathExpression;
  return !path.data && path.depth === 0 && path.parts.length === 1 && path.parts[0] === path.original;
}
