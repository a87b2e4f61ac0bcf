import type { Letterhead } from '../document/letterhead.js';
import type { Parts } from '../zipPackage.js';
import { settleCharts } from './chartParts.js';
import { addProvenance } from './provenancePart.js';
import { rewrite } from './rewrite.js';

const CORE_PROPERTIES = 'docProps/core.xml';

/**
 * What docx made, with all that it does not make, and so that it depends on the document alone: it bears the document's
 * own day where docx writes the clock's.
 * @param created `YYYY-MM-DD`
 * @param provenance the custom XML part
 */
export function finishParts(compiled: Parts, created: string, provenance: string, fonts: Letterhead['fonts']): Parts {
  const parts = { ...compiled };
  rewrite(parts, CORE_PROPERTIES, (xml) => datedProperties(xml, created));
  settleCharts(parts, fonts);
  addProvenance(parts, provenance);
  return parts;
}

function datedProperties(xml: string, created: string): string {
  return xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${created}T00:00:00Z`);
}
