import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normalizeSource } from './normalizeSource.js';

/**
 * Of a folder of templates, `sha256:…`: over the names in order and the sources as they are read, so that it is the same
 * whichever editor saved the files and whichever door read them.
 * @param sources Handlebars by name: `bulletins/monthly`
 */
export function fingerprintOfTemplates(sources: ReadonlyMap<string, string>): string {
  const hash = sha256.create();
  for (const name of [...sources.keys()].sort()) {
    hash.update(utf8ToBytes(`${JSON.stringify([name, normalizeSource(sources.get(name) ?? '')])}\n`));
  }
  return `sha256:${bytesToHex(hash.digest())}`;
}
