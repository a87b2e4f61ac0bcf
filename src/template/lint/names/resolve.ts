import type { Refusal } from '../../refusal.js';
import type { Place, Scope } from './scope.js';
import { INDEX, UNKNOWN, FLAG, bare, fieldsOf, type Type } from './type.js';
import { noSuchName, noSuchOuter, noSuchPart } from './unknown.js';

/** What a variable is, or why it cannot be told. */
export type Resolved = { place: Place; refusal: null } | { place: Place; refusal: Refusal };

/** Paths that mean the context, whatever names are given: Handlebars' own rule (`AST.helpers.scopedId`). */
const SCOPED = /^\.|this\b/;

export const NOWHERE: Place = { type: UNKNOWN, identity: '?', maybe: false };

/** What a path leads to, by the rules of Handlebars' compiler: names given by `as |…|`, then `@`, then contexts. */
export function resolvePath(path: hbs.AST.PathExpression, scope: Scope): Resolved {
  const [first = '', ...rest] = path.parts;
  const named = scope.params.find((names) => names.has(first))?.get(first);
  if (named !== undefined && path.depth === 0 && !SCOPED.test(path.original)) {
    return follow(path, named, rest, scope);
  }
  if (path.data) return resolveData(path, first, rest, scope);
  const context = scope.contexts[path.depth];
  if (context === undefined) return scope.open ? found(NOWHERE) : refused(noSuchOuter(path, scope));
  if (first === '') return found(context);
  const field = fieldOf(context, first, scope);
  if (field === null) return bare(context.type).type === 'unknown' ? found(NOWHERE) : missing(path, context, 0, scope);
  return follow(path, field, rest, scope, context);
}

function resolveData(path: hbs.AST.PathExpression, first: string, rest: readonly string[], scope: Scope): Resolved {
  if (first === 'root') {
    return path.depth <= scope.loops ? follow(path, scope.root, rest, scope) : refused(noLoop(path));
  }
  if (!['index', 'first', 'last'].includes(first)) return found(NOWHERE);
  if (path.depth >= scope.loops) return refused(noLoop(path));
  const type: Type = first === 'index' ? INDEX : FLAG;
  return follow(path, { type, identity: `@${first}${path.depth}`, maybe: false }, rest, scope);
}

/** Goes on from a place by the rest of the path. */
function follow(
  path: hbs.AST.PathExpression,
  start: Place,
  rest: readonly string[],
  scope: Scope,
  around: Place = NOWHERE,
): Resolved {
  let [place, parent] = [start, around];
  for (const [index, part] of rest.entries()) {
    if (bare(place.type).type === 'unknown') return found(NOWHERE);
    const next = fieldOf(place, part, scope);
    if (next === null) return missing(path, place, path.parts.length - rest.length + index, scope, parent);
    [place, parent] = [next, place];
  }
  return found(place);
}

function fieldOf(place: Place, name: string, { sure }: Scope): Place | null {
  const fields = fieldsOf(place.type);
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (type === undefined) return null;
  const identity = `${place.identity}.${name}`;
  return { type, identity, maybe: !sure.has(identity) && (place.maybe || type.type === 'optional') };
}

/** @param at the index of the part that leads nowhere */
function missing(path: hbs.AST.PathExpression, place: Place, at: number, scope: Scope, parent = NOWHERE): Resolved {
  return refused(at === 0 ? noSuchName(path, place, scope) : noSuchPart(path, place, at, parent));
}

function noLoop(path: hbs.AST.PathExpression): Refusal {
  return {
    rule: 'unknown-variable',
    at: path,
    what: `“${path.original}”只在列表里才有，这里${path.depth === 0 ? '不在' : '外面没有那么多层'} {{#each}}${path.depth === 0 ? ' 里' : ''}。`,
    advice: path.parts[0] === 'root' ? '请写 @root，不用“../”。' : '请写在 {{#each}} 和 {{/each}} 之间，或者删去它。',
  };
}

function found(place: Place): Resolved {
  return { place, refusal: null };
}

function refused(refusal: Refusal): Resolved {
  return { place: NOWHERE, refusal };
}
