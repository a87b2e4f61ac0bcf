import { zipSync } from 'fflate';

/** The earliest day that a zip can hold; the stamp is in local time, so it is built from local parts. */
const STAMP = new Date(1980, 0, 1);

/** The part that names the others comes first, as in a file that Office has saved. */
const FIRST = '[Content_Types].xml';

/** An Office package of parts by name, in order and without the clock: the same parts give the same bytes. */
export function zipPackage(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return createZipper()(parts);
}

/**
 * Makes packages as `zipPackage` does, of which many have parts in common: a part that is as it was in the package before
 * is not packed again.
 */
export function createZipper(): typeof zipPackage {
  const packed = new Map<string, { content: Uint8Array; entry: Entry }>();
  const entryOf = (name: string, content: Uint8Array): Entry => {
    const before = packed.get(name);
    if (before !== undefined && isSame(before.content, content)) return before.entry;
    const entry = pack(name, content);
    packed.set(name, { content, entry });
    return entry;
  };
  return (parts) => {
    const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return joined(names.map((name) => entryOf(name, parts[name] ?? new Uint8Array())));
  };
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function rank(name: string): number {
  return name === FIRST ? 0 : 1;
}

/** What a zip has of one file, whichever others are in it. */
interface Entry {
  /** Header and contents. */
  file: Uint8Array;
  /** Its place in the directory at the end, where the header's offset is still 0. */
  listing: Uint8Array;
}

/** Fields of a zip (APPNOTE 4.3.12 and 4.3.16), by offset. */
const LISTING_OFFSET = 42;
const END = { length: 22, entries: 8, entriesInAll: 10, size: 12, offset: 16 };

function pack(name: string, content: Uint8Array): Entry {
  const zip = zipSync({ [name]: content }, { mtime: STAMP, level: 6 });
  const directory = view(zip).getUint32(zip.length - END.length + END.offset, true);
  return { file: zip.subarray(0, directory), listing: zip.subarray(directory, zip.length - END.length) };
}

/** One zip of many. */
function joined(entries: readonly Entry[]): Uint8Array {
  const directory = entries.reduce((sum, { file }) => sum + file.length, 0);
  const size = entries.reduce((sum, { listing }) => sum + listing.length, 0);
  const zip = new Uint8Array(directory + size + END.length);
  const fields = view(zip);
  let [file, listing] = [0, directory];
  for (const entry of entries) {
    zip.set(entry.file, file);
    zip.set(entry.listing, listing);
    fields.setUint32(listing + LISTING_OFFSET, file, true);
    file += entry.file.length;
    listing += entry.listing.length;
  }
  const end = directory + size;
  zip.set(zipSync({}), end);
  fields.setUint16(end + END.entries, entries.length, true);
  fields.setUint16(end + END.entriesInAll, entries.length, true);
  fields.setUint32(end + END.size, size, true);
  fields.setUint32(end + END.offset, directory, true);
  return zip;
}

function view({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
