import { writtenAs } from './expression.js';

/** What a stretch of a template is at: `.withNext[]` inside `{{#each withNext}}`. */
export interface Scope {
  path: string;
  /** What a partial was called with, `targets=chapter.standing`, by name. */
  named: ReadonlyMap<string, string>;
}

/** What is known of the content in the two ways of a block. */
export interface Facts {
  first: { facts: readonly string[]; scopes: readonly Scope[] };
  other: readonly string[];
}

/** What holds inside a block: its argument in the first way, that of #unless in the other one. */
export function factsOf(block: string, argument: hbs.AST.Expression, scopes: readonly Scope[]): Facts {
  const holding = holdingKeys(argument, scopes);
  if (block === 'unless') return { first: { facts: [], scopes }, other: holding };
  const key = keyOf(argument, scopes) ?? '?';
  const inner: readonly Scope[] =
    block === 'each'
      ? [...scopes, { path: `${key}[]`, named: new Map() }]
      : block === 'with'
        ? [...scopes, { path: key, named: new Map() }]
        : scopes;
  return { first: { facts: holding, scopes: inner }, other: [] };
}

/** The path of a variable from the outermost content, `.targets.lags[].problems`; null for what is no variable. */
export function keyOf(argument: hbs.AST.Expression, scopes: readonly Scope[]): string | null {
  if (argument.type !== 'PathExpression') return null;
  const { data, depth, parts, original } = argument as hbs.AST.PathExpression;
  if (data) return parts[0] === 'root' ? ['', ...parts.slice(1)].join('.') : original;
  const scope = scopes.at(-1 - depth);
  if (scope === undefined) return null;
  const [first = '', ...rest] = parts;
  const named = scope.named.get(first);
  return named === undefined ? [scope.path, ...parts].join('.') : [named, ...rest].join('.');
}

/** Variables that hold where an argument does: itself, or each of `(and a b)`. */
function holdingKeys(argument: hbs.AST.Expression, scopes: readonly Scope[]): string[] {
  const key = keyOf(argument, scopes);
  if (key !== null) return [key];
  if (argument.type !== 'SubExpression') return [];
  const { path, params } = argument as hbs.AST.SubExpression;
  return ['and', '并且'].includes(writtenAs(path)) ? params.flatMap((param) => holdingKeys(param, scopes)) : [];
}
