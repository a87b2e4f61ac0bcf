import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest day that a zip can hold; the stamp is in local time, so it is built from local parts. */
const STAMP = new Date(1980, 0, 1);

/** The part that names the others comes first, as in a file that Excel has saved. */
const FIRST = '[Content_Types].xml';

/** The same package with its parts in order and without the clock: the same parts give the same bytes. */
export function repack(zip: Uint8Array): Uint8Array {
  const parts = unzipSync(zip);
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const sorted: Zippable = {};
  for (const name of names) sorted[name] = parts[name] ?? new Uint8Array();
  return zipSync(sorted, { mtime: STAMP, level: 6 });
}

function rank(name: string): number {
  return name === FIRST ? 0 : 1;
}
