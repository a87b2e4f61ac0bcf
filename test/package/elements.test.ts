import assert from 'node:assert/strict';
import type { Element } from '@xmldom/xmldom';
import { elementsOf, wordElements } from '../../src/package/elements.js';
import { charactersOf } from '../../src/package/text.js';
import { parseXml } from '../../src/package/xmlPart.js';
import { wordXml } from './documents.js';

function rootOf(xml: string): Element {
  return parseXml(xml)?.documentElement ?? assert.fail('not XML');
}

describe('the elements of a part', () => {
  it('come in the order of the document, without what is not entered', () => {
    const root = rootOf('<a><b><c/></b><d/>文<e><f/></e></a>');
    const names = (list: readonly Element[]): string => list.map(({ localName }) => localName).join('');
    assert.equal(names(elementsOf(root)), 'abcdef');
    assert.equal(names(elementsOf(root, ({ localName }) => localName !== 'b')), 'abdef');
  });

  it('may be more than a call takes arguments', () => {
    const count = 200_000;
    const root = rootOf(wordXml('document', '<w:p/>'.repeat(count)));
    assert.equal(wordElements(root, 'p').length, count);
  });
});

describe('the characters of an element', () => {
  it('are those that Word shows', () => {
    const root = rootOf(wordXml('r', '<w:t>文</w:t><w:tab/><w:br/><w:cr/><w:noBreakHyphen/><w:rPr><w:tab/></w:rPr>'));
    assert.equal(elementsOf(root).map(charactersOf).join(''), '文\t\n\n-');
  });

  it('are none for an element that is called like a property of every object', () => {
    const names = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'];
    const root = rootOf(wordXml('r', names.map((name) => `<w:${name}/>`).join('')));
    assert.deepEqual(elementsOf(root).map(charactersOf).join(''), '');
  });
});
