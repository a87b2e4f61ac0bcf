/** What Office.js's `load` takes, in all its forms. */
export type LoadOption = string | readonly string[] | object | undefined;

/** Paths to load, each split at `/`; an empty list of names for "all plain properties". */
export function loadPaths(option: LoadOption): string[][] {
  if (option === undefined) return [[]];
  if (typeof option === 'string') return namesIn(option);
  if (Array.isArray(option)) return option.flatMap((entry: unknown) => namesIn(String(entry)));
  return Object.entries(option).flatMap(([name, value]: [string, unknown]) => pathsOf(name, value));
}

function namesIn(list: string): string[][] {
  const names = list.split(',').map((name) => name.trim().split('/'));
  return names.length === 1 && names[0]?.[0] === '' ? [[]] : names;
}

function pathsOf(name: string, value: unknown): string[][] {
  if (name === 'select' || name === 'expand') {
    return (Array.isArray(value) ? value.map(String) : [String(value)]).flatMap(namesIn);
  }
  if (name === 'top' || name === 'skip' || name === '$top' || name === '$skip') return [];
  if (value === false || value === undefined) return [];
  if (name === '$all') return [[]];
  if (typeof value !== 'object' || value === null) return [[name]];
  return loadPaths(value).map((path) => [name, ...path]);
}
