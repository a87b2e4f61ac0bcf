import type { Element } from '@xmldom/xmldom';
import { CONTENT_TYPES } from '../zipPackage.js';
import { childElements, remove } from './elements.js';
import { partNamed, type OfficePackage } from './officePackage.js';
import { editXml, readXml } from './xmlPart.js';

/** What one part says of another, or of something outside the file. */
export interface Relationship {
  id: string;
  /** Last word of its type: `comments`, `header`, `customXml` … */
  kind: string;
  /** Name of the part, null where it is outside or not there. */
  part: string | null;
  /** The address of what is outside, null for a part. */
  link: string | null;
}

/** The source of the package's own relationships. */
export const PACKAGE = '';

/** What a part, or the package, refers to. */
export function relationshipsOf(office: OfficePackage, source: string): Relationship[] {
  const name = relationshipsName(office, source);
  if (name === null) return [];
  return childElements(readXml(office, name).root).map((element) => {
    const target = element.getAttribute('Target') ?? '';
    const outside = element.getAttribute('TargetMode') === 'External';
    return {
      id: element.getAttribute('Id') ?? '',
      kind: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      part: outside ? null : partNamed(office, resolved(source, target)),
      link: outside ? target : null,
    };
  });
}

/** The parts to which a part, or the package, refers as being of a kind. */
export function relatedParts(office: OfficePackage, source: string, kind: string): string[] {
  return relationshipsOf(office, source).flatMap((one) => (one.kind === kind && one.part !== null ? [one.part] : []));
}

/** Ends the relationships that `unwanted` picks; the parts themselves go with `keepReachable`. */
export function dropRelationships(
  office: OfficePackage,
  source: string,
  unwanted: (relationship: Relationship) => boolean,
): void {
  const name = relationshipsName(office, source);
  if (name === null) return;
  const ids = new Set(
    relationshipsOf(office, source)
      .filter(unwanted)
      .map(({ id }) => id),
  );
  editXml(office, name, (root) => {
    for (const element of childElements(root)) if (ids.has(element.getAttribute('Id') ?? '')) remove(element);
  });
}

/** Makes the package refer to a part that it now has. */
export function addRelationship(
  office: OfficePackage,
  { id, type, target }: Record<'id' | 'type' | 'target', string>,
): void {
  const name = relationshipsName(office, PACKAGE);
  if (name !== null)
    editXml(office, name, (root) => append(root, 'Relationship', { Id: id, Type: type, Target: target }));
}

/** Says what a part is, in place of whatever was said of one of its name. */
export function addContentType(office: OfficePackage, part: string, type: string): void {
  editXml(office, CONTENT_TYPES, (root) => {
    const name = `/${part}`;
    for (const element of childElements(root)) if (element.getAttribute('PartName') === name) remove(element);
    append(root, 'Override', { PartName: name, ContentType: type });
  });
}

function append(root: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  const element = root.ownerDocument?.createElementNS(root.namespaceURI, name);
  if (element === undefined) return;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  root.appendChild(element);
}

/** Names of the parts that can be reached, in order. */
export function reachableParts(office: OfficePackage): string[] {
  const reached = new Set<string>();
  const waiting = [PACKAGE];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    for (const { part } of relationshipsOf(office, source)) {
      if (part === null || reached.has(part)) continue;
      reached.add(part);
      waiting.push(part);
    }
  }
  return [...reached].sort();
}

/** Removes the parts to which nothing refers, and what the list of content types says of them. */
export function keepReachable(office: OfficePackage): void {
  const kept = new Set(reachableParts(office));
  const relationships = [PACKAGE, ...kept].map((source) => relationshipsName(office, source));
  for (const name of office.parts.keys()) {
    if (name !== CONTENT_TYPES && !kept.has(name) && !relationships.includes(name)) office.parts.delete(name);
  }
  editXml(office, CONTENT_TYPES, (root) => {
    for (const element of childElements(root)) {
      const name = element.getAttribute('PartName');
      if (name !== null && partNamed(office, name.slice(1)) === null) remove(element);
    }
  });
}

/** `word/document.xml` has `word/_rels/document.xml.rels`, the package `_rels/.rels`; null where it has none. */
function relationshipsName(office: OfficePackage, source: string): string | null {
  const cut = source.lastIndexOf('/') + 1;
  return partNamed(office, `${source.slice(0, cut)}_rels/${source.slice(cut)}.rels`);
}

/** A target is relative to its source's folder, or to the package with a stroke before it. */
function resolved(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
