/** What is another one in a list of texts than it was in the list before, from both ends inward. */
export interface Changes {
  /** Indices into the list as it is now. */
  changed: readonly number[];
  /** How many of the list before are gone, beyond those that others stand in place of. */
  removed: number;
}

/** Compares the blocks of a page with those that it had. */
export function changedBlocks(before: readonly string[], after: readonly string[]): Changes {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1;
  }
  const left = new Map<string, number>();
  for (const text of before.slice(start, before.length - end)) left.set(text, (left.get(text) ?? 0) + 1);
  const changed: number[] = [];
  for (let index = start; index < after.length - end; index++) {
    const text = after[index] ?? '';
    const count = left.get(text) ?? 0;
    if (count === 0) changed.push(index);
    else left.set(text, count - 1);
  }
  return { changed, removed: Math.max(0, before.length - after.length) };
}
