import { childElements } from '../package/elements.js';
import { relatedParts } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { readXml } from '../package/xmlPart.js';
import { PROVENANCE_NAMESPACES } from '../provenance/provenanceXml.js';

/** The one kind of custom XML that text depends on: the works that a field of citations lists. */
const BIBLIOGRAPHY = /\/officeDocument\/(2006\/)?bibliography$/;

/** What stands in the custom XML parts of a document. */
export interface CustomXml {
  /** Parts that are to go: everything but a bibliography in use. Content controls bound to them keep their text. */
  unwanted: ReadonlySet<string>;
  /** Names of the workbooks that the parts of provenance speak of. */
  workbooks: string[];
}

/** Looks through the custom XML of a document: ours, that of an office system, and what Word itself left. */
export function customXmlOf(document: WordDocument): CustomXml {
  const unwanted = new Set<string>();
  const workbooks = new Set<string>();
  for (const part of relatedParts(document, document.main, 'customXml')) {
    const { root } = readXml(document, part);
    const namespace = root.namespaceURI ?? '';
    const isInUse = BIBLIOGRAPHY.test(namespace) && childElements(root).length > 0;
    if (!isInUse) unwanted.add(part);
    const workbook = namespace.startsWith(PROVENANCE_NAMESPACES) ? (root.getAttribute('workbook') ?? '') : '';
    if (workbook !== '') workbooks.add(workbook);
  }
  return { unwanted, workbooks: [...workbooks] };
}
