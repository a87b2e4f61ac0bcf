import { isAbsolute, relative, resolve } from 'node:path';

/** A path as somebody in the current folder would write it; one outside of that folder is written whole. */
export function shownPath(path: string): string {
  const near = relative('.', resolve(path));
  return near.startsWith('..') || isAbsolute(near) ? path : near === '' ? '.' : near;
}
