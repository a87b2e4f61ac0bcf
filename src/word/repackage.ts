import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipPackage } from '../zipPackage.js';

const CORE_PROPERTIES = 'docProps/core.xml';

/**
 * The same package as bytes that depend on its contents alone, with the document's own day where docx writes the
 * clock's.
 * @param created `YYYY-MM-DD`
 */
export function repackage(bytes: Uint8Array, created: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts[CORE_PROPERTIES];
  if (core !== undefined) parts[CORE_PROPERTIES] = strToU8(datedProperties(strFromU8(core), created));
  return zipPackage(parts);
}

function datedProperties(xml: string, created: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${created}T00:00:00Z`);
}
