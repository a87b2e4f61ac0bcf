import { unzipSync } from 'fflate';

/** First bytes of a zip that has a file in it. */
export const ZIP_SIGNATURE: readonly number[] = [0x50, 0x4b, 0x03, 0x04];

/** First bytes of the container of old Office files, and of new ones under a password. */
export const OLE_SIGNATURE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];

/** What may still be inflated, in bytes; a file and those inside it share one. */
export interface Allowance {
  bytes: number;
}

/** A zip whose directory was read and found sane; nothing of it is inflated yet. */
export interface Unzippable {
  /** Names of the parts, without folders, in the directory's order. */
  names: readonly string[];
  /** The parts by name. Throws where one is damaged. */
  unzip: (isWanted?: (name: string) => boolean) => Map<string, Uint8Array>;
}

/** That a zip has far more in it than any honest file. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** Honest files have some hundreds. */
const MOST_PARTS = 10_000;

/**
 * Reads a zip's directory, and takes what its parts cost off the allowance.
 * @throws TooLargeError where that is more than is allowed; Error where the zip is damaged or a name stands twice (Office
 * opens the one or the other)
 */
export function openZip(bytes: Uint8Array, allowance: Allowance): Unzippable {
  const names = new Set<string>();
  let inflated = 0;
  let parts = 0;
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      // Inflating stops at the declared size; what is only stored takes its own, whatever is declared.
      inflated += Math.max(size, originalSize);
      if (inflated > allowance.bytes || ++parts > MOST_PARTS) throw new TooLargeError('too large');
      if (names.has(name)) throw new Error('two parts of one name');
      names.add(name);
      return false;
    },
  });
  allowance.bytes -= inflated;
  const isFolder = (name: string): boolean => name.endsWith('/');
  return {
    names: [...names].filter((name) => !isFolder(name)),
    unzip: (isWanted = () => true) =>
      new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => !isFolder(name) && isWanted(name) }))),
  };
}

/** Whether a file begins with these bytes. */
export function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
