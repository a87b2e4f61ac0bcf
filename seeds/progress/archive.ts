import { unzipSync, zipSync } from 'fflate';

/** Local time, as zip keeps it: the same bytes in every time zone. */
const SAVED = new Date(2021, 11, 31, 17, 0, 0);

/** Packs a zip file's parts anew, in the order of their names and with one fixed date: the same parts, the same bytes. */
export function repacked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: SAVED, level: 9, os: 0 });
}
