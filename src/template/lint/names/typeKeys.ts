import type { Place } from './scope.js';
import { bare, UNKNOWN, type NamedGroup, type Type } from './type.js';

/** Tells types apart, and makes the same group of the same parts only once. */
export class TypeKeys {
  private readonly ids = new Map<Type, number>();
  private readonly groups = new Map<string, NamedGroup>();

  idOf(type: Type): number {
    const id = this.ids.get(type) ?? this.ids.size;
    this.ids.set(type, id);
    return id;
  }

  /** A context with the values that a partial is given by name. */
  extended({ type }: Place, named: ReadonlyMap<string, Place>): Place {
    const context = bare(type);
    if (context.type === 'unknown') return { type: UNKNOWN, identity: '?', maybe: false };
    const parts = [...named].map(([name, place]) => `${JSON.stringify(name)}:${this.idOf(place.type)}`);
    const key = [this.idOf(context), ...parts].join(' ');
    const group: NamedGroup = this.groups.get(key) ?? {
      type: 'group',
      name: '片段',
      about: '片段里可以写的',
      fields: {
        ...(context.type === 'group' ? context.fields : {}),
        ...Object.fromEntries([...named].map(([name, place]) => [name, place.type])),
      },
    };
    this.groups.set(key, group);
    return { type: group, identity: '.', maybe: false };
  }
}
