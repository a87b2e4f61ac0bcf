// The types of the tree, namespace hbs, come with the package.
import type {} from 'handlebars';

/** Names of what a rewritten template calls. None can be written in a template: a helper's name is checked before. */
export const internal = {
  /** `(value)` → Markdown. */
  print: '%print',
  /** `(value)` → boolean, for #if and #unless. */
  truth: '%truth',
  /** `(value)` → the value, or null for one that is missing; for #with. */
  present: '%present',
  /** `(value name value name value …)` → the first value with the others by name, as a partial's context. */
  extended: '%extended',
  /** `(name)` → nothing; called before a partial. */
  enter: '%enter',
} as const;

/** The start of a tag, 1-based. */
export function startOf(node: hbs.AST.Node): { line: number; column: number } {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** `(name …params)` whose hash says where it stands: the fields of a TagPlace. */
export function callOf(
  name: string,
  params: hbs.AST.Expression[],
  node: hbs.AST.Node,
  file: string,
  written: string,
): hbs.AST.SubExpression {
  const { loc } = node;
  return { type: 'SubExpression', path: pathOf(name, loc), params, hash: placeHash(node, file, written), loc };
}

/** `{{name …params}}` with the same hash. */
export function tagOf(call: hbs.AST.SubExpression): hbs.AST.MustacheStatement {
  return { ...call, type: 'MustacheStatement', escaped: true, strip: { open: false, close: false } };
}

export function stringOf(value: string, loc: hbs.AST.SourceLocation): hbs.AST.StringLiteral {
  return { type: 'StringLiteral', value, original: value, loc };
}

/** The hash by which a helper learns where it was called: the fields of a TagPlace. */
export function placeHash(node: hbs.AST.Node, file: string, written: string): hbs.AST.Hash {
  const { loc } = node;
  const { line, column } = startOf(node);
  const pair = (key: string, value: hbs.AST.Expression): hbs.AST.HashPair => ({ type: 'HashPair', key, value, loc });
  return {
    type: 'Hash',
    pairs: [
      pair('file', stringOf(file, loc)),
      pair('line', numberOf(line, loc)),
      pair('column', numberOf(column, loc)),
      pair('written', stringOf(written, loc)),
    ],
    loc,
  };
}

function numberOf(value: number, loc: hbs.AST.SourceLocation): hbs.AST.NumberLiteral {
  return { type: 'NumberLiteral', value, original: value, loc };
}

/** What the template is at. */
export function thisOf(loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { ...pathOf('this', loc), parts: [] };
}

function pathOf(name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression {
  return { type: 'PathExpression', data: false, depth: 0, parts: [name], original: name, loc };
}
