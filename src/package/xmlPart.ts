import { DOMParser, onErrorStopParsing, XMLSerializer, type Document, type Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { damaged, type OfficePackage } from './officePackage.js';

/** A part that is XML, parsed. */
export interface XmlPart {
  name: string;
  root: Element;
  document: Document;
  /** As it would be written when nothing is changed. */
  before: string;
}

/** In bytes. A part beyond this is a bomb: the longest of plans makes a main part of a few megabytes. */
const LONGEST = 64 * 1024 ** 2;

/**
 * Parses a part.
 * @throws InputError `not-a-document` where it is not there, not well-formed, or brings a document type
 */
export function readXml(office: OfficePackage, name: string): XmlPart {
  const bytes = office.parts.get(name) ?? new Uint8Array();
  const known = parsed.get(bytes);
  if (known !== undefined) return known;
  if (bytes.length > LONGEST) throw damaged(office.file, `其中的 ${name} 大得不正常，没有读取。`);
  const document = parseXml(partText(office, name) ?? '');
  const root = document?.documentElement ?? null;
  if (document === null || root === null) {
    throw damaged(office.file, `文件已损坏，其中的 ${name} 不是规范的 XML，无法读取。`);
  }
  const part = { name, root, document, before: serialise(document) };
  parsed.set(bytes, part);
  return part;
}

/** Text of a part; null where it is not there, too long to be read, or not in the encoding that it claims. */
export function partText({ parts }: OfficePackage, name: string): string | null {
  const bytes = parts.get(name);
  if (bytes === undefined || bytes.length > LONGEST) return null;
  try {
    return decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Parses a text of XML; null where it is not well-formed, or brings a document type: Office never writes one, and it may
 * name other files.
 */
export function parseXml(text: string): Document | null {
  if (text.includes('<!DOCTYPE')) return null;
  try {
    return parser.parseFromString(text, 'application/xml');
  } catch {
    return null;
  }
}

/** A part is asked for many times. Its bytes are never changed in place, so they stand for its tree. */
const parsed = new WeakMap<Uint8Array, XmlPart>();

/** Whether a text stands anywhere in a part as it was when it was read: between tags, in an attribute, in a comment. */
export function mentions({ document, before }: XmlPart, text: string): boolean {
  return before.includes(serializer.serializeToString(document.createTextNode(text)));
}

/** Changes a part in place; where nothing has changed, its bytes stay. */
export function editXml<T>(office: OfficePackage, name: string, edit: (root: Element) => T): T {
  const part = readXml(office, name);
  const result = edit(part.root);
  const after = serialise(part.document);
  if (after !== part.before) {
    const bytes = strToU8(after);
    office.parts.set(name, bytes);
    parsed.set(bytes, { ...part, before: after });
  }
  return result;
}

const parser = new DOMParser({
  onError: onErrorStopParsing,
  locator: false,
  // The parser's own also replaces U+0085 and U+2028, which are text in XML 1.0 (2.11).
  normalizeLineEndings: (text) => text.replace(/\r\n?/g, '\n'),
});

const serializer = new XMLSerializer();

/** Parts are written in UTF-8, whatever they were in. */
function serialise(document: Document): string {
  return serializer.serializeToString(document).replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/, '$1$2UTF-8$2');
}

/** XML of Office is UTF-8 or UTF-16 (OPC, ECMA-376-2, 8.2.1), the latter with its mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label, { fatal: true }).decode(bytes);
}
