import type { PageWords } from './pageWords.js';

/** The contents of the meta elements of some names (in lower case), those of the first name first; blank ones left out. */
export function metaOf({ meta }: Pick<PageWords, 'meta'>, names: readonly string[]): string[] {
  return names
    .flatMap((name) => meta.filter(([known]) => known.toLowerCase() === name).map(([, content]) => content))
    .filter((content) => content.trim() !== '');
}
