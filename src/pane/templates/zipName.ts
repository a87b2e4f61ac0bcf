/**
 * A file's path in an archive, as fflate gives it: where the archive does not say that names are UTF-8, each character is
 * a byte. A Chinese Windows then means GBK, a Mac UTF-8 all the same.
 * @returns with `/` between folders; null where it leads out of the archive
 */
export function zipName(raw: string): string | null {
  const path = decoded(raw).replaceAll('\\', '/');
  const isOutside = path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..');
  return isOutside ? null : path;
}

function decoded(raw: string): string {
  if (!/^[\u0000-\u00ff]*$/.test(raw) || /^[\u0000-\u007f]*$/.test(raw)) return raw;
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return raw;
}
