/**
 * Items by a key, keys in the order of their first items. A map: words of a workbook (`__proto__`, `110`) would be lost,
 * or come first, as names of an object's properties.
 */
export function grouped<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
