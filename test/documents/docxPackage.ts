import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
export const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The parts of a Word file by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

export function openPackage(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

/** The text of a part; an absent part is an error. */
export function partText(parts: Parts, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

/** The root of a part. */
export function partXml(parts: Parts, name: string): Element {
  const root = new DOMParser().parseFromString(partText(parts, name), 'text/xml').documentElement;
  if (root === null) throw new Error(`${name} is empty`);
  return root;
}

/** Names of the parts that a pattern fits, in order. */
export function partNames(parts: Parts, pattern: RegExp): string[] {
  return Object.keys(parts)
    .filter((name) => pattern.test(name))
    .sort();
}

/** Where the relationships of a part lead, by their id; paths from the package's root. */
export function relationsOf(parts: Parts, name: string): Map<string, { type: string; target: string }> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const rels = `${folder}_rels/${name.slice(folder.length)}.rels`;
  if (parts[rels] === undefined) return new Map();
  return new Map(
    elementsOf(partXml(parts, rels)).map((relation) => {
      const target = relation.getAttribute('Target') ?? '';
      const path = target.startsWith('/') ? target : new URL(target, `file:///${folder}`).pathname;
      const type = relation.getAttribute('Type') ?? '';
      return [relation.getAttribute('Id') ?? '', { type, target: decodeURIComponent(path.slice(1)) }];
    }),
  );
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** The elements directly in a node. */
export function elementsOf(node: Node): Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

/** The first element of a name directly in another. */
export function child(element: Element | undefined, local: string): Element | undefined {
  return element === undefined ? undefined : elementsOf(element).find(({ localName }) => localName === local);
}

/** A way down through first children of these names. */
export function inside(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((from, local) => child(from, local), element);
}

/** All elements of a name within another, in order. */
export function all(element: Element, local: string, namespace = W): Element[] {
  return Array.from(element.getElementsByTagNameNS(namespace, local));
}

/** An attribute in WordprocessingML's namespace, null where absent. */
export function w(element: Element | undefined, name: string): string | null {
  return element?.hasAttributeNS(W, name) === true ? element.getAttributeNS(W, name) : null;
}
