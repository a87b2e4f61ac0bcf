import assert from 'node:assert/strict';
import { styleSenseOf } from '../../src/finalize/styleSense.js';
import { openDocument } from '../../src/package/wordDocument.js';
import { docxOf, p, relationships, wordXml } from '../package/documents.js';

/** What styles say, each by its id with what is in it. */
function sense(styles: Readonly<Record<string, string>>): { headings: string[]; hidden: string[] } {
  const list = Object.entries(styles).map(([id, inner]) => `<w:style w:styleId="${id}">${inner}</w:style>`);
  const docx = docxOf(p('文'), {
    'word/_rels/document.xml.rels': relationships(['styles', 'styles.xml']),
    'word/styles.xml': wordXml('styles', list.join('')),
  });
  const { headings, hidden } = styleSenseOf(openDocument(docx, '稿.docx'));
  return { headings: [...headings], hidden: [...hidden] };
}

const level = (number: number): string => `<w:pPr><w:outlineLvl w:val="${number}"/></w:pPr>`;
const basedOn = (id: string): string => `<w:basedOn w:val="${id}"/>`;
const vanish = (value = 'true'): string => `<w:rPr><w:vanish w:val="${value}"/></w:rPr>`;

describe('styleSenseOf', () => {
  it('knows headings by their name and by their level, of which the last is body text', () => {
    const styles = { 1: '<w:name w:val="heading 1"/>', a: level(0), b: level(8), c: level(9), d: '' };
    assert.deepEqual(sense(styles), { headings: ['1', 'a', 'b'], hidden: [] });
  });

  it('knows what hides its text', () => {
    const styles = { a: vanish(), b: vanish('0'), c: '<w:rPr/>' };
    assert.deepEqual(sense(styles), { headings: [], hidden: ['a'] });
  });

  it('goes by the style below, unless a style says otherwise itself', () => {
    const styles = {
      a: level(0) + vanish(),
      b: basedOn('a'),
      c: basedOn('b') + level(9) + vanish('off'),
      d: basedOn('c'),
      e: basedOn('nowhere'),
    };
    assert.deepEqual(sense(styles), { headings: ['a', 'b'], hidden: ['a', 'b'] });
  });

  it('ends where styles are based on each other', () => {
    const styles = { a: basedOn('b'), b: basedOn('a'), c: basedOn('c'), d: basedOn('a') + level(0) };
    assert.deepEqual(sense(styles), { headings: ['d'], hidden: [] });
  });
});
