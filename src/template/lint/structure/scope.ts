/** Something a path may lead to: known by where it is, and by the names that a partial was given. */
export interface Value {
  /** Equal for the same thing, however it is written: `@.targets.lags[partials/lags:3].office`. */
  id: string;
  /** `name=value` of `{{> partial name=value}}`. */
  own: ReadonlyMap<string, Value>;
  /** Of a literal, whether it counts as true; null for what only the data tell. */
  truth: boolean | null;
}

/** What names mean at a place of a template. */
export interface Scope {
  /** What `this` is, then `../` and so on. */
  contexts: readonly Value[];
  /** The marks of the loops around, the innermost first. */
  loops: readonly string[];
  /** By `as |name|`. */
  params: ReadonlyMap<string, Value>;
}

const ROOT = valueOf('@');
/** Of a path that leads out of the template. */
const NOTHING = valueOf('?', false);

/** The scope of a bulletin's or summary's template. */
export const ROOT_SCOPE: Scope = { contexts: [ROOT], loops: [], params: new Map() };

/** Under which key a variable of the whole is known. */
export function rootKey(path: string): string {
  return `@.${path}`;
}

export function valueOf(id: string, truth: boolean | null = null): Value {
  return { id, own: new Map(), truth };
}

/** What a variable, a literal or a helper's call is. */
export function resolve(node: hbs.AST.Expression, scope: Scope): Value {
  if (node.type === 'PathExpression') return resolvePath(node as hbs.AST.PathExpression, scope);
  if (node.type === 'SubExpression') {
    const { path, params } = node as hbs.AST.SubExpression;
    return valueOf(`(${[path, ...params].map((part) => resolve(part, scope).id).join(' ')})`);
  }
  const { value } = node as { value?: unknown };
  return valueOf(JSON.stringify(value ?? null), Boolean(value));
}

function resolvePath({ data, depth, parts, original }: hbs.AST.PathExpression, scope: Scope): Value {
  const [first = '', ...rest] = parts;
  if (data && first === 'root') return stepInto(ROOT, rest);
  const loop = scope.loops[depth];
  if (data) return loop === undefined ? NOTHING : valueOf(`@${first}${loop}`);
  const param = depth === 0 && !original.startsWith('this') ? scope.params.get(first) : undefined;
  if (param !== undefined) return stepInto(param, rest);
  const context = scope.contexts[depth];
  return context === undefined ? NOTHING : stepInto(context, parts);
}

function stepInto(value: Value, parts: readonly string[]): Value {
  return parts.reduce((at, part) => at.own.get(part) ?? valueOf(`${at.id}.${part}`), value);
}

/** Inside `{{#with value}}` or, with a loop's mark, inside a round of `{{#each}}`. */
export function within(scope: Scope, value: Value, names: readonly string[], loop: string | null): Scope {
  const [name, index] = names;
  return {
    contexts: [value, ...scope.contexts],
    loops: loop === null ? scope.loops : [loop, ...scope.loops],
    params: new Map([
      ...scope.params,
      ...(name === undefined ? [] : [[name, value] as const]),
      ...(index === undefined ? [] : [[index, valueOf(`@index${loop ?? ''}`)] as const]),
    ]),
  };
}

/** Inside `{{> partial value name=value}}`; only loops are seen from there. */
export function insidePartial(partial: hbs.AST.PartialStatement, scope: Scope): Scope {
  const [param] = partial.params;
  const context = (param === undefined ? scope.contexts[0] : resolve(param, scope)) ?? ROOT;
  const named = namedOf(partial).map(({ key, value }) => [key, resolve(value, scope)] as const);
  const own = new Map([...context.own, ...named]);
  return { contexts: [{ ...context, own }], loops: scope.loops, params: new Map() };
}

/** The types say that there always is a hash. */
function namedOf({ hash }: { hash?: hbs.AST.Hash }): readonly hbs.AST.HashPair[] {
  return hash?.pairs ?? [];
}
