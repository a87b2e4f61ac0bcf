import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { elementsOf } from './docxPackage.js';

/** Longest line that holds a whole element. */
const WIDTH = 160;

/**
 * XML for people to compare: an element a line where it is short, indented where it is not, attributes in alphabetical
 * order, without the declarations of namespaces.
 */
export function prettyXml(xml: string): string {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (root === null) throw new Error('nothing to print');
  return `${linesOf(root, '').join('\n')}\n`;
}

function linesOf(element: Element, indent: string): string[] {
  const line = `${indent}${onOneLine(element)}`;
  const children = elementsOf(element);
  if (children.length === 0 || (line.length <= WIDTH && element.nodeName !== 'w:p')) return [line];
  const inner = children.flatMap((each) => linesOf(each, `${indent} `));
  return [`${indent}<${openingOf(element)}>`, ...inner, `${indent}</${element.nodeName}>`];
}

function onOneLine(element: Element): string {
  const inner = Array.from(element.childNodes, innerText).join('');
  return inner === '' ? `<${openingOf(element)}/>` : `<${openingOf(element)}>${inner}</${element.nodeName}>`;
}

function innerText(node: Node): string {
  return node.nodeType === node.ELEMENT_NODE ? onOneLine(node as Element) : escaped(node.nodeValue ?? '');
}

function openingOf(element: Element): string {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}="${escaped(value)}"`)
    .filter((attribute) => !attribute.startsWith('xmlns'))
    .sort();
  return [element.nodeName, ...attributes].join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
