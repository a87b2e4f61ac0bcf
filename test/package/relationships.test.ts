import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import {
  addContentType,
  addRelationship,
  dropRelationships,
  keepReachable,
  PACKAGE,
  reachableParts,
  relatedParts,
  relationshipsOf,
} from '../../src/package/relationships.js';
import { openDocument, type WordDocument } from '../../src/package/wordDocument.js';
import { partText } from '../../src/package/xmlPart.js';
import { docxOf, p, relationships } from './documents.js';

describe('relationships of parts', () => {
  const main = 'story/body2.xml';
  const open = (): WordDocument =>
    openDocument(
      docxOf(
        p('文'),
        {
          'story/_rels/body2.xml.rels': relationships(
            ['header', '/word/%E7%9C%89.xml'],
            ['theme', './THEME.xml'],
            ['customXml', '../customXml/item1.xml'],
            ['customXml', '../customXml/gone.xml'],
            ['hyperlink', 'https://www.gov.cn/', 'External'],
          ),
          'word/眉.xml': '<a/>',
          'story/theme.xml': '<a/>',
          'customXml/item1.xml': '<a/>',
          'customXml/_rels/item1.xml.rels': relationships(['customXmlProps', 'itemProps1.xml']),
          'customXml/itemProps1.xml': '<a/>',
          'word/orphan.xml': '<a/>',
        },
        main,
      ),
      '稿.docx',
    );

  it('lead to parts by folder, encoding and case, and to what is outside', () => {
    const document = open();
    assert.deepEqual(
      relationshipsOf(document, main).map(({ kind, part, link }) => [kind, part, link]),
      [
        ['header', 'word/眉.xml', null],
        ['theme', 'story/theme.xml', null],
        ['customXml', 'customXml/item1.xml', null],
        ['customXml', null, null],
        ['hyperlink', null, 'https://www.gov.cn/'],
      ],
    );
    assert.deepEqual(relatedParts(document, main, 'customXml'), ['customXml/item1.xml']);
    assert.deepEqual(relatedParts(document, PACKAGE, 'officeDocument'), [main]);
    assert.deepEqual(relatedParts(document, 'word/眉.xml', 'image'), []);
  });

  it('keep the parts that can be reached, and what is said of them', () => {
    const document = open();
    dropRelationships(document, main, ({ kind }) => kind === 'customXml');
    addRelationship(document, { id: 'x', type: 'urn:x/extra', target: 'extra.xml' });
    addContentType(document, 'extra.xml', 'text/x');
    addContentType(document, 'word/orphan.xml', 'text/x');
    document.parts.set('extra.xml', strToU8('<a/>'));
    keepReachable(document);
    assert.deepEqual(reachableParts(document), ['extra.xml', 'story/body2.xml', 'story/theme.xml', 'word/眉.xml']);
    assert.deepEqual(
      [...document.parts.keys()].sort(),
      [
        ...['[Content_Types].xml', '_rels/.rels', 'extra.xml', 'story/_rels/body2.xml.rels', 'story/body2.xml'],
        ...['story/theme.xml', 'word/眉.xml'],
      ].sort(),
    );
    const types = partText(document, '[Content_Types].xml') ?? '';
    assert.match(types, /PartName="\/extra\.xml"/);
    assert.doesNotMatch(types, /orphan/);
  });
});
