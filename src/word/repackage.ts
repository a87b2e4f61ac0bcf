import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const CONTENT_TYPES = '[Content_Types].xml';
const CORE_PROPERTIES = 'docProps/core.xml';
/** Every entry's time: the first that a zip can hold. */
const ENTRY_TIME = new Date(1980, 0, 1);

/**
 * The same package as bytes that depend on its contents alone: entries in a fixed order with a fixed time, the content
 * types first, and the document's own day where docx writes the clock's.
 * @param created `YYYY-MM-DD`
 */
export function repackage(bytes: Uint8Array, created: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE_PROPERTIES];
  if (core !== undefined) parts[CORE_PROPERTIES] = strToU8(datedProperties(strFromU8(core), created));
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const entries: Zippable = {};
  for (const name of names) entries[name] = parts[name] ?? new Uint8Array();
  return zipSync(entries, { level: 6, mtime: ENTRY_TIME });
}

function rank(name: string): number {
  return name === CONTENT_TYPES ? 0 : 1;
}

function datedProperties(xml: string, created: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${created}T00:00:00Z`);
}
