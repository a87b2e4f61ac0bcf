import type { Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { childElements, elementsOf } from '../package/elements.js';
import type { OfficePackage } from '../package/officePackage.js';
import {
  addContentType,
  addRelationship,
  dropRelationships,
  PACKAGE,
  relationshipsOf,
} from '../package/relationships.js';
import { editXml, readXml } from '../package/xmlPart.js';
import { XML_DECLARATION } from '../xmlText.js';

/** What a file says of itself. */
interface Properties {
  /** Who made and last changed it, and whose it is. */
  bureau: string;
  /** Whether its title stays. */
  keepsTitle: boolean;
}

const CORE = [
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title/><dc:creator/><cp:lastModifiedBy/>',
  '<dcterms:created xsi:type="dcterms:W3CDTF"/><dcterms:modified xsi:type="dcterms:W3CDTF"/></cp:coreProperties>',
].join('');
const EXTENDED =
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company/></Properties>';

/** The two parts of properties that stay, with what makes them known. */
const PARTS = {
  core: {
    kind: 'core-properties',
    name: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
  extended: {
    kind: 'extended-properties',
    name: 'docProps/app.xml',
    type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties',
  },
} as const;

/** What a file itself refers to and keeps; the rest (own properties, a small picture of it, add-ins' panes) goes. */
const KEPT: readonly string[] = ['officeDocument', PARTS.core.kind, PARTS.extended.kind];

/** Writes a file's properties anew: title, dates, and the bureau as author and company; nothing else of them stays. */
export function setProperties(office: OfficePackage, { bureau, keepsTitle }: Properties): void {
  dropRelationships(office, PACKAGE, ({ kind }) => !KEPT.includes(kind));
  const core = partOf(office, PARTS.core);
  const former = office.parts.has(core) ? readXml(office, core).root : null;
  write(office, core, CORE, {
    title: keepsTitle ? valueOf(former, 'title') : '',
    creator: bureau,
    lastModifiedBy: bureau,
    created: dateOf(former, 'created'),
    modified: dateOf(former, 'modified'),
  });
  write(office, partOf(office, PARTS.extended), EXTENDED, { Company: bureau });
}

/** Fills a part's empty elements by name; one for which there is nothing is left out. */
function write(office: OfficePackage, name: string, xml: string, values: Readonly<Record<string, string>>): void {
  office.parts.set(name, strToU8(`${XML_DECLARATION}\n${xml}`));
  editXml(office, name, (root) => {
    for (const element of childElements(root)) {
      const value = values[element.localName ?? ''] ?? '';
      if (value === '') root.removeChild(element);
      else element.textContent = value;
    }
  });
}

/** Name of a part of properties, which is made known where there is none. */
function partOf(office: OfficePackage, { kind, name, type, relationship }: (typeof PARTS)[keyof typeof PARTS]): string {
  const existing = relationshipsOf(office, PACKAGE).find((one) => one.kind === kind)?.part ?? null;
  if (existing !== null) return existing;
  dropRelationships(office, PACKAGE, (one) => one.kind === kind);
  addRelationship(office, { id: kind, type: relationship, target: name });
  addContentType(office, name, type);
  return name;
}

function valueOf(root: Element | null, name: string): string {
  const found = root === null ? undefined : elementsOf(root).find(({ localName }) => localName === name);
  return found?.textContent ?? '';
}

/** A day, or a moment, as W3CDTF; anything else would make Word call the file damaged. */
function dateOf(root: Element | null, name: string): string {
  const text = valueOf(root, name).trim();
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text) ? text : '';
}
