import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipPackage } from '../../src/zipPackage.js';

/** Texts of parts by name. */
export type Parts = Record<string, string>;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'mc:Ignorable="w14 w15"',
].join(' ');

/** An XML part of Word's with a root of that name. */
export function wordXml(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;
}

/** A part of relationships; a kind without a colon is one of Office's. */
export function relationships(...list: readonly (readonly [kind: string, target: string, mode?: string])[]): string {
  const rows = list.map(([kind, target, mode], index) => {
    const type = kind.includes(':') ? kind : `${OFFICE}/${kind}`;
    const end = mode === undefined ? '' : ` TargetMode="${mode}"`;
    return `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"${end}/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

/** A small .docx by hand: its body, and parts that come besides or instead. */
export function docxOf(body: string, others: Parts = {}, main = 'word/document.xml'): Uint8Array {
  return zipped({
    '[Content_Types].xml': [
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      `<Override PartName="/${main}" ContentType="${TYPES}.document.main+xml"/></Types>`,
    ].join(''),
    '_rels/.rels': relationships(['officeDocument', main]),
    [main]: wordXml('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...others,
  });
}

export function zipped(parts: Parts): Uint8Array {
  return zipPackage(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** The same document with other texts in some parts. */
export function changed(docx: Uint8Array, change: (parts: Parts) => Parts): Uint8Array {
  const parts = partsOf(docx);
  return zipped({ ...parts, ...change(parts) });
}

export function partsOf(docx: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A paragraph of one run. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties}${r(text)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}
