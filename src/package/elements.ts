import type { Element, Node } from '@xmldom/xmldom';

/** WordprocessingML, as everybody writes it and in its strict form. */
const WORD = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Whether a node is there and is an element. */
export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1;
}

/** Name of an element of WordprocessingML without its prefix, empty for any other node. */
export function wordName(node: Node | null): string {
  return isElement(node) && WORD.includes(node.namespaceURI ?? '') ? (node.localName ?? '') : '';
}

/** Whether a namespace is WordprocessingML's. */
export function isWord(namespace: string | null): boolean {
  return WORD.includes(namespace ?? '');
}

/** The elements right below an element, of whatever namespace. */
export function childElements(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter(isElement);
}

/** The first child of WordprocessingML of a name. */
export function wordChild(parent: Element | null, name: string): Element | null {
  return parent === null ? null : (childElements(parent).find((child) => wordName(child) === name) ?? null);
}

/** The nearest ancestor of WordprocessingML of a name. */
export function wordAncestor(node: Node, name: string): Element | null {
  for (let above = node.parentNode; above !== null; above = above.parentNode) {
    if (isElement(above) && wordName(above) === name) return above;
  }
  return null;
}

/** An attribute of WordprocessingML of an element, by its name without prefix. */
export function wordAttribute(element: Element, name: string): string | null {
  for (const namespace of WORD) {
    const value = element.getAttributeNS(namespace, name);
    if (value !== null) return value;
  }
  return null;
}

/** Whether an on-off property such as w:vanish is set: it is where it has no value (ECMA-376-1, 17.17.4). */
export function isOn(property: Element | null): boolean {
  return property !== null && !['0', 'false', 'off'].includes(wordAttribute(property, 'val') ?? '');
}

/**
 * The element and all below it in the document's order, as a list that stays while the tree changes.
 * @param enter whether to go below an element; it is listed in any case
 */
export function elementsOf(root: Element, enter: (element: Element) => boolean = () => true): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    found.push(element);
    // One by one: a call takes some ten thousands of arguments, a body may have more paragraphs.
    if (enter(element)) for (const child of childElements(element).reverse()) waiting.push(child);
  }
  return found;
}

/** The elements of WordprocessingML of given names below an element. */
export function wordElements(root: Element | undefined, ...names: readonly string[]): Element[] {
  return root === undefined ? [] : elementsOf(root).filter((element) => names.includes(wordName(element)));
}

/** Takes a node, and all below it, out of its tree. */
export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts the children of `content` in the place of `element`. */
export function unwrap(element: Element, content: Element | null = element): void {
  if (content !== null) {
    for (const child of Array.from(content.childNodes)) element.parentNode?.insertBefore(child, element);
  }
  remove(element);
}
