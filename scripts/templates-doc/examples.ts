import type { Content } from '../../src/bulletin/content.js';
import { contentShape } from '../../src/bulletin/content/contentShape.js';
import type { Shape } from '../../src/bulletin/content/shape.js';
import { isFigure } from '../../src/bulletin/figure.js';

/** One value of a variable, as it is printed. */
export interface Example {
  text: string;
  /** Whether it is words of a cell or of the plan, and no number. */
  isPassage: boolean;
}

/** Variables by the name of their group and their own: `目标.rate`. */
export type Examples = ReadonlyMap<string, Example>;

/** The first value that contents have for each variable; none for one that no content has, and for yes and no. */
export function examplesIn(contents: Iterable<Content>): Examples {
  const found = new Map<string, Example>();
  for (const content of contents) collect(content, contentShape, contentShape.name, found);
  return found;
}

function collect(value: unknown, shape: Shape, key: string, found: Map<string, Example>): void {
  switch (shape.type) {
    case 'optional':
      if (value !== null) collect(value, shape.of, key, found);
      break;
    case 'list':
      collectList(value as readonly unknown[], shape.of, key, found);
      break;
    case 'group':
      for (const [name, field] of Object.entries(shape.fields)) {
        collect((value as Readonly<Record<string, unknown>>)[name], field, `${shape.name}.${name}`, found);
      }
      break;
    default: {
      const example = printed(value);
      if (example !== null && !found.has(key)) found.set(key, example);
    }
  }
}

function collectList(items: readonly unknown[], of: Shape, key: string, found: Map<string, Example>): void {
  for (const item of items) collect(item, of, `${key}[]`, found);
  const first = items.map((item) => nameIn(item, of)).find((name) => name !== null);
  if (first === undefined || found.has(key)) return;
  found.set(key, items.length === 1 ? first : { ...first, text: `${shortened(first.text, 20)} 等${items.length}项` });
}

/** What stands for an item of a list: itself, or the first of its values that can be printed and is no number. */
function nameIn(item: unknown, of: Shape): Example | null {
  if (of.type !== 'group') return printed(item);
  const fields = item as Readonly<Record<string, unknown>>;
  const named = ['name', 'title', 'headline', 'about', 'text', 'targets'].find((name) => Object.hasOwn(fields, name));
  const field = named === undefined ? undefined : of.fields[named];
  const value = named === undefined ? null : fields[named];
  if (field?.type === 'list' && Array.isArray(value)) return nameIn(value[0], field.of);
  return printed(value);
}

function printed(value: unknown): Example | null {
  if (typeof value === 'string') return { text: value, isPassage: false };
  if (isFigure(value)) return { text: value.text, isPassage: value.kind === 'passage' };
  if (typeof value !== 'object' || value === null) return null;
  if ('text' in value && typeof value.text === 'string') return { text: value.text, isPassage: false };
  return 'title' in value && typeof value.title === 'string' && 'series' in value
    ? { text: value.title, isPassage: false }
    : null;
}

/** A text that a table has room for. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
