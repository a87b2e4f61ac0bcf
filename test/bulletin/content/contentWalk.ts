import { isFigure, isLight, isMissing } from '../../../src/bulletin/figure.js';
import type { Content } from '../../../src/bulletin/content.js';
import { contentShape } from '../../../src/bulletin/content/contentShape.js';
import type { GroupShape, Shape } from '../../../src/bulletin/content/shape.js';

/** What contents were seen to hold, each thing by the field's group and name: `目标.rate`. */
export interface Seen {
  /** Where a content is not as the shape says: `changes.since: …`. */
  faults: string[];
  /** Fields that held a value, with the kinds of the contents that they held it in. */
  there: Map<string, Set<string>>;
  /** Fields that held none (null, 暂无数据, no, an empty list), likewise. */
  none: Map<string, Set<string>>;
}

/** Walks contents along the shape of all contents. */
export function seenIn(contents: Iterable<Content>): Seen {
  const seen: Seen = { faults: [], there: new Map(), none: new Map() };
  for (const content of contents) walk(content, contentShape, [], '内容', content.kind, seen);
  return seen;
}

type Path = readonly (string | number)[];

function walk(value: unknown, shape: Shape, path: Path, field: string, kind: string, seen: Seen): void {
  const isNone = value === null || value === false || isMissing(value) || (Array.isArray(value) && value.length === 0);
  const fields = isNone ? seen.none : seen.there;
  fields.set(field, (fields.get(field) ?? new Set()).add(kind));
  if (shape.type === 'optional') {
    if (value !== null) walk(value, shape.of, path, field, kind, seen);
  } else if (shape.type === 'list') {
    if (!Array.isArray(value)) fault(seen, path, value, '列表');
    else for (const [at, item] of value.entries()) walk(item, shape.of, [...path, at], `${field}[]`, kind, seen);
  } else if (shape.type === 'group') {
    walkGroup(value, shape, path, kind, seen);
  } else if (!isA[shape.type](value) && !(shape.type === 'figure' && shape.missing && isMissing(value))) {
    fault(seen, path, value, shape.type);
  } else if (!hasUnit(value, shape)) {
    fault(seen, path, value, 'figure in its unit');
  }
}

function walkGroup(value: unknown, { name, fields }: GroupShape, path: Path, kind: string, seen: Seen): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    fault(seen, path, value, name);
    return;
  }
  const held = value as Readonly<Record<string, unknown>>;
  for (const unknown of Object.keys(held).filter((key) => !(key in fields))) {
    fault(seen, [...path, unknown], held[unknown], '一个写明了的变量');
  }
  for (const [key, shape] of Object.entries(fields)) {
    walk(held[key], shape, [...path, key], `${name}.${key}`, kind, seen);
  }
}

const isA = {
  text: (value: unknown) => typeof value === 'string' && value.trim() !== '',
  flag: (value: unknown) => typeof value === 'boolean',
  figure: (value: unknown) => isFigure(value) && value.text.trim() !== '',
  light: isLight,
  chart: (value: unknown) => typeof value === 'object' && value !== null && 'series' in value && 'title' in value,
} as const;

/** A number's unit is that of its shape, where that has one. */
function hasUnit(value: unknown, shape: Shape): boolean {
  if (shape.type !== 'figure' || shape.unit === null || !isFigure(value) || value.kind === 'passage') return true;
  return value.unit === shape.unit;
}

function fault({ faults }: Seen, path: Path, value: unknown, wanted: string): void {
  faults.push(
    `${path.join('.')}: ${(value === undefined ? 'undefined' : JSON.stringify(value)).slice(0, 80)} is no ${wanted}`,
  );
}
