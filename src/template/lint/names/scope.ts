import { contentShape, KINDS_OF } from '../../../bulletin/content/contentShape.js';
import type { BulletinKind } from '../../../plan/calendar.js';
import { isShipped } from '../../../plan/calendar.js';
import { UNKNOWN, type Type } from './type.js';

/** Something that a path leads to. */
export interface Place {
  type: Type;
  /** Equal for what is surely the same thing: Handlebars adds no `../` for a block that stays where it is. */
  identity: string;
  /** Whether it may not be there: itself, or what it is a part of. */
  maybe: boolean;
}

/** What names mean at a place of a template. */
export interface Scope {
  /** What `this` is, then `../` and so on. */
  contexts: readonly Place[];
  root: Place;
  /** How many loops are around, also those around the partial. */
  loops: number;
  /** Names given by `as |…|`, those of the innermost block first. */
  params: readonly ReadonlyMap<string, Place>[];
  /** Fields of the whole that this kind never has, as far as no `{{#if}}` around asks for them. */
  absent: ReadonlySet<string>;
  /** What an `{{#if}}` around has found to be there, by identity. */
  sure: ReadonlySet<string>;
  /** Where nothing calls the partial, nobody knows what is outside. */
  open: boolean;
}

const ROOT: Place = { type: contentShape, identity: '@', maybe: false };

/** The scope of a template of whole documents; of a kind that the calendar made up, it has everything. */
export function rootScope(kind: BulletinKind): Scope {
  const isKnown = isShipped(kind) || kind === 'summary';
  const absent = Object.entries(KINDS_OF).filter(([, kinds]) => isKnown && !kinds.some((known) => known === kind));
  return {
    contexts: [ROOT],
    root: ROOT,
    loops: 0,
    params: [],
    absent: new Set(absent.map(([name]) => name)),
    sure: new Set(),
    open: false,
  };
}

/** The scope of a partial that nothing calls. */
export function openScope(): Scope {
  const nowhere: Place = { type: UNKNOWN, identity: '?', maybe: false };
  return {
    contexts: [nowhere],
    root: ROOT,
    loops: Infinity,
    params: [],
    absent: new Set(),
    sure: new Set(),
    open: true,
  };
}

/** Inside `{{#with place}}`, or a round of `{{#each}}`. */
export function inside(scope: Scope, place: Place, isLoop: boolean, named: ReadonlyMap<string, Place>): Scope {
  const isSame = scope.contexts[0]?.identity === place.identity;
  return {
    ...scope,
    contexts: isSame ? scope.contexts : [place, ...scope.contexts],
    loops: scope.loops + (isLoop ? 1 : 0),
    params: [named, ...scope.params],
  };
}

/** Inside a partial: only loops and `@root` are seen from there. */
export function insidePartial(scope: Scope, { type, identity }: Place): Scope {
  const context: Place = { type, identity: identity === '@' ? '@' : '.', maybe: false };
  return { ...scope, contexts: [context], params: [], sure: new Set() };
}

/** Where a condition holds: fields of the whole that it asks for are no longer absent, and what it names is there. */
export function knowing(scope: Scope, asked: ReadonlySet<string>, holding: readonly string[]): Scope {
  const absent = new Set([...scope.absent].filter((name) => !asked.has(name)));
  return { ...scope, absent, sure: new Set([...scope.sure, ...holding]) };
}
