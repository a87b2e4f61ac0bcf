import type { GroupShape, Shape } from '../../src/bulletin/content/shape.js';

/** Where a group is used: a field of another one. */
export interface Use {
  owner: GroupShape;
  field: string;
  /** Whether the field is a list of such groups. */
  isList: boolean;
}

/** A group and all that are used in it, each once; what is used in one comes right after it. */
export function groupsOf(top: GroupShape): GroupShape[] {
  const found = new Set<GroupShape>();
  const add = (group: GroupShape): void => {
    if (found.has(group)) return;
    found.add(group);
    for (const shape of Object.values(group.fields)) for (const { group: inner } of groupIn(shape)) add(inner);
  };
  add(top);
  return [...found];
}

/** The uses of each group. */
export function usesOf(groups: readonly GroupShape[]): ReadonlyMap<GroupShape, readonly Use[]> {
  const uses = new Map<GroupShape, Use[]>();
  for (const owner of groups) {
    for (const [field, shape] of Object.entries(owner.fields)) {
      for (const { group, isList } of groupIn(shape)) {
        uses.set(group, [...(uses.get(group) ?? []), { owner, field, isList }]);
      }
    }
  }
  return uses;
}

/** The group that a field holds, or a list of which it is; none for a field of another type. */
function groupIn(shape: Shape, isList = false): { group: GroupShape; isList: boolean }[] {
  if (shape.type === 'group') return [{ group: shape, isList }];
  if (shape.type === 'optional') return groupIn(shape.of, isList);
  return shape.type === 'list' ? groupIn(shape.of, true) : [];
}
