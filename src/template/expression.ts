import { helpers } from './helpers.js';
import { templateError } from './place.js';
import { callOf, startOf } from './tree.js';

/** What a template may ask of a loop or of the whole: `@index`, `@../index`, `@root.period`. */
const DATA = ['index', 'first', 'last', 'root'];

/** A variable, a literal or a helper's call as an argument; helpers learn where they stand. */
export function rewriteExpression(node: hbs.AST.Expression, file: string): hbs.AST.Expression {
  if (node.type === 'PathExpression') return checkPath(node as hbs.AST.PathExpression, file);
  if (node.type === 'SubExpression') return rewriteCall(node as hbs.AST.SubExpression, file);
  return node;
}

/** `name a b` of a tag or of parentheses: one of the helpers, with as many arguments as it takes. */
export function rewriteCall(
  node: hbs.AST.SubExpression | hbs.AST.MustacheStatement,
  file: string,
): hbs.AST.SubExpression {
  const name = writtenAs(node.path);
  const helper = isSimple(node.path) ? helpers.get(name) : undefined;
  if (helper === undefined) {
    throw templateError(
      `没有名为“${name}”的助手。`,
      { file, ...startOf(node) },
      `可用的助手有：${[...helpers.keys()].join('、')}；变量后面不能再跟别的内容。`,
    );
  }
  refuseHash(node, name, file);
  const [least, most] = helper.arity;
  if (node.params.length < least || node.params.length > most) {
    throw templateError(
      `助手“${name}”要有${least === most ? `${least}个` : `至少${least}个`}参数，这里有${node.params.length}个。`,
      { file, ...startOf(node) },
      '请补上或删去参数。',
    );
  }
  return callOf(
    name,
    node.params.map((param) => rewriteExpression(param, file)),
    node,
    file,
    name,
  );
}

/** Refuses `name=value` where nothing reads it. */
export function refuseHash(
  node: { loc: hbs.AST.SourceLocation; type: string; hash?: hbs.AST.Hash },
  name: string,
  file: string,
): void {
  const pair = node.hash?.pairs[0];
  if (pair === undefined) return;
  throw templateError(
    `“${name}”不接受“${pair.key}=…”这样的参数。`,
    { file, ...startOf(pair) },
    '请删去它；只有引用片段 {{> …}} 时可以这样传值。',
  );
}

/** A path or a literal as the template writes it. */
export function writtenAs(node: hbs.AST.Expression): string {
  return 'original' in node ? String(node.original) : node.type === 'NullLiteral' ? 'null' : 'undefined';
}

function checkPath(path: hbs.AST.PathExpression, file: string): hbs.AST.PathExpression {
  if (path.data && !DATA.includes(path.parts[0] ?? '')) {
    throw templateError(
      `没有“${path.original}”这个变量。`,
      { file, ...startOf(path) },
      `带 @ 的变量只有：${DATA.map((name) => `@${name}`).join('、')}。`,
    );
  }
  return path;
}

/** A lone name, not `a.b`, `../a` or `@a`. */
function isSimple(node: hbs.AST.Expression): boolean {
  if (node.type !== 'PathExpression') return false;
  const path = node as hbs.AST.PathExpression;
  return !path.data && path.depth === 0 && path.parts.length === 1 && path.parts[0] === path.original;
}
