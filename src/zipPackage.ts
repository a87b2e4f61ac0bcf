import { zipSync, type Zippable } from 'fflate';

/** The earliest day that a zip can hold; the stamp is in local time, so it is built from local parts. */
const STAMP = new Date(1980, 0, 1);

/** The part that names the others comes first, as in a file that Office has saved. */
const FIRST = '[Content_Types].xml';

/** An Office package of parts by name, in order and without the clock: the same parts give the same bytes. */
export function zipPackage(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const sorted: Zippable = {};
  for (const name of names) sorted[name] = parts[name] ?? new Uint8Array();
  return zipSync(sorted, { mtime: STAMP, level: 6 });
}

function rank(name: string): number {
  return name === FIRST ? 0 : 1;
}
