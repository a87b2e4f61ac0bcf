import type { IXmlableObject } from 'docx';
import { escapeXml } from '../xmlText.js';

/** What docx leaves out of every text. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/**
 * The XML of what a component of docx has prepared (`prepForXml`), as docx writes it but in one go: an object of one
 * element by name, which holds text, or attributes (`_attr`), or a list of attributes, text and elements.
 */
export function writeXml(xml: IXmlableObject): string {
  const [name = ''] = Object.keys(xml);
  const content: unknown = xml[name];
  if (!isObject(content)) return `<${name}>${textOf(content)}</${name}>`;
  if (!Array.isArray(content)) return `<${name}${attributesOf(content['_attr'])}/>`;
  let attributes = '';
  let inner = '';
  for (const part of content as readonly unknown[]) {
    if (!isObject(part)) inner += textOf(part);
    else if ('_attr' in part) attributes += attributesOf(part['_attr']);
    else inner += writeXml(part);
  }
  return `<${name}${attributes}>${inner}</${name}>`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function attributesOf(attributes: unknown): string {
  let written = '';
  if (isObject(attributes)) for (const name in attributes) written += ` ${name}="${textOf(attributes[name])}"`;
  return written;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? escapeXml(value.replace(CONTROLS, '')) : String(value);
}
