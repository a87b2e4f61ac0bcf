import type { Element } from '@xmldom/xmldom';
import { elementsOf, isElement, remove } from '../package/elements.js';
import { openInside, type OfficePackage } from '../package/officePackage.js';
import { keepReachable, PACKAGE, reachableParts, relatedParts, relationshipsOf } from '../package/relationships.js';
import { editXml, readXml } from '../package/xmlPart.js';
import { zipPackage } from '../zipPackage.js';
import { setProperties } from './properties.js';

/** A file inside the document. */
export interface EmbeddedFile {
  part: string;
  /** The part that refers to it, and the id of the reference. */
  source: string;
  id: string;
  /** Whether a chart has it for its data. */
  isOfChart: boolean;
  /** Of a workbook, null for what is none. */
  sheets: number | null;
}

const KINDS = ['package', 'oleObject', 'aFChunk', 'control', 'subDocument'];

/** The files inside a document, each once. */
export function embeddedFiles(office: OfficePackage): EmbeddedFile[] {
  const found = new Map<string, EmbeddedFile>();
  for (const source of reachableParts(office)) {
    for (const { kind, part, id } of relationshipsOf(office, source)) {
      if (part === null || !KINDS.includes(kind)) continue;
      const isOfChart = source.endsWith('.xml') && isChart(readXml(office, source).root);
      found.set(part, { part, source, id, isOfChart, sheets: sheetsOf(office, part) });
    }
  }
  return [...found.values()];
}

/** Whether that is the root of a chart. */
export function isChart({ localName }: Element): boolean {
  return localName === 'chartSpace';
}

/** Takes authors, companies and paths off the workbooks of charts and off any other Office file inside. */
export function cleanEmbeddedFiles(office: OfficePackage, bureau: string): void {
  for (const { part } of embeddedFiles(office)) {
    const inner = opened(office, part);
    if (inner === null) continue;
    const before = new Map(inner.parts);
    if (hasProperties(inner)) setProperties(inner, { bureau, keepsTitle: false });
    const main = mainPart(inner);
    if (main !== null) editXml(inner, main, removePaths);
    keepReachable(inner);
    const isSame =
      before.size === inner.parts.size && [...before].every(([name, one]) => inner.parts.get(name) === one);
    if (isSame) continue;
    const bytes = zipPackage(Object.fromEntries(inner.parts));
    office.parts.set(part, bytes);
    KNOWN.set(bytes, inner);
  }
}

function hasProperties(inner: OfficePackage): boolean {
  return relationshipsOf(inner, PACKAGE).some(({ kind }) => kind !== 'officeDocument');
}

function mainPart(inner: OfficePackage): string | null {
  return relatedParts(inner, PACKAGE, 'officeDocument')[0] ?? null;
}

/** A file is asked for several times. Its bytes are never changed in place, so they stand for what is in it. */
const KNOWN = new WeakMap<Uint8Array, OfficePackage | null>();

/** The file, unzipped; null for what is not of Office's kind, or cannot be read. Throws what `openInside` does. */
function opened(office: OfficePackage, part: string): OfficePackage | null {
  const bytes = office.parts.get(part) ?? new Uint8Array();
  const known = KNOWN.get(bytes);
  if (known !== undefined) return known;
  const unzipped = openInside(office, part);
  const inner = unzipped !== null && isOffice(unzipped) ? unzipped : null;
  KNOWN.set(bytes, inner);
  return inner;
}

function isOffice(inner: OfficePackage): boolean {
  try {
    return mainPart(inner) !== null;
  } catch {
    return false;
  }
}

function sheetsOf(office: OfficePackage, part: string): number | null {
  const inner = opened(office, part);
  const main = inner === null ? null : mainPart(inner);
  if (inner === null || main === null || !main.endsWith('.xml')) return null;
  const sheets = elementsOf(readXml(inner, main).root).filter(({ localName }) => localName === 'sheet');
  return sheets.length === 0 ? null : sheets.length;
}

/** Where Excel notes in which folder a workbook last lay, who reserved it, and which of its states it is. */
const PATHS = ['absPath', 'fileSharing', 'revisionPtr'];

function removePaths(root: Element): void {
  for (const element of elementsOf(root).filter(({ localName }) => PATHS.includes(localName ?? ''))) {
    const wrapper = element.parentNode?.parentNode ?? null;
    // A path stands alone in the choice of an mc:AlternateContent, which must not be left empty.
    remove(isElement(wrapper) && wrapper.localName === 'AlternateContent' ? wrapper : element);
  }
}
