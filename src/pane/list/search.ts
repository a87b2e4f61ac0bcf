/** A test of texts by what was typed: all its words, in any order and case. */
export function searchFor(typed: string): (text: string) => boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return (text) => {
    const searched = plain(text);
    return words.every((word) => searched.includes(word));
  };
}

/** Full-width letters and digits are found by half-width ones, and the other way round. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A choice of which none taken means all. */
export type Chosen<T> = ReadonlySet<T>;

/** Whether a choice lets something through. */
export function lets<T>(chosen: Chosen<T>, one: T): boolean {
  return chosen.size === 0 || chosen.has(one);
}

/** The choice with one more, or without it. */
export function toggled<T>(chosen: Chosen<T>, one: T): Chosen<T> {
  const next = new Set(chosen);
  if (!next.delete(one)) next.add(one);
  return next;
}
