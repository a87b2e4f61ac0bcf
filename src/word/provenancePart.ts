import { PROVENANCE_NAMESPACE } from '../provenance/provenanceXml.js';
import { XML_DECLARATION } from '../xmlText.js';
import { CONTENT_TYPES, type Parts } from '../zipPackage.js';
import { rewrite } from './rewrite.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** By which Word knows the part; the same in every document, like its namespace. */
const STORE = '{6A1B7C52-3E0D-4F5A-9C48-2D7E51B0A934}';

const ITEM_PROPERTIES =
  `${XML_DECLARATION}\n<ds:datastoreItem ds:itemID="${STORE}" xmlns:ds="${OFFICE}/customXml">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${PROVENANCE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

const ITEM_RELATIONS =
  `${XML_DECLARATION}\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>`;

const RELATION = `<Relationship Id="rIdProvenance" Type="${OFFICE}/relationships/customXml" Target="../customXml/item1.xml"/>`;
const CONTENT_TYPE =
  '<Override PartName="/customXml/itemProps1.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>';

/** Adds the custom XML part to a document's package: docx has no such parts. */
export function addProvenance(parts: Parts, xml: string): void {
  parts['customXml/item1.xml'] = xml;
  parts['customXml/itemProps1.xml'] = ITEM_PROPERTIES;
  parts['customXml/_rels/item1.xml.rels'] = ITEM_RELATIONS;
  insertAtEnd(parts, 'word/_rels/document.xml.rels', '</Relationships>', RELATION);
  insertAtEnd(parts, CONTENT_TYPES, '</Types>', CONTENT_TYPE);
}

function insertAtEnd(parts: Parts, name: string, end: string, added: string): void {
  if (parts[name] === undefined) throw new Error(`docx wrote no ${name}`);
  rewrite(parts, name, (xml) => {
    const place = xml.lastIndexOf(end);
    if (place === -1) throw new Error(`docx wrote a ${name} that does not end with ${end}`);
    return xml.slice(0, place) + added + xml.slice(place);
  });
}
