import assert from 'node:assert/strict';
import { provenanceOf } from '../../src/provenance/provenance.js';
import { provenanceXml } from '../../src/provenance/provenanceXml.js';
import { figure, part, sample, write } from './samples.js';

describe('the custom XML part of a document', () => {
  it('holds its provenance and is known to the package', async () => {
    const document = sample('# 题\n\n[1](figure:f1)', { figures: { f1: figure('甲') } });
    const bytes = await write(document);
    assert.equal(part(bytes, 'customXml/item1.xml'), provenanceXml(provenanceOf(document)));
    assert.match(part(bytes, 'customXml/itemProps1.xml'), /ds:uri="urn:jianbao:provenance:1"/);
    assert.match(part(bytes, 'customXml/_rels/item1.xml.rels'), /customXmlProps" Target="itemProps1\.xml"/);
    const relations = part(bytes, 'word/_rels/document.xml.rels');
    assert.match(relations, /relationships\/customXml" Target="\.\.\/customXml\/item1\.xml"/);
    const ids = [...relations.matchAll(/ Id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const types = part(bytes, '[Content_Types].xml');
    assert.match(types, /PartName="\/customXml\/itemProps1\.xml" ContentType="[^"]*customXmlProperties\+xml"/);
    assert.match(types, /<Default (?=[^>]*Extension="xml")[^>]*ContentType="application\/xml"/);
  });
});
