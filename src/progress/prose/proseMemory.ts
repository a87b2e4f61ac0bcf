/** Words come again in thousands of paragraphs: what they say is found once. */
export function remembering<T>(find: (words: string) => T): (words: string) => T {
  const known = new Map<string, { found: T }>();
  return (words) => {
    const entry = known.get(words) ?? { found: find(words) };
    known.set(words, entry);
    return entry.found;
  };
}
