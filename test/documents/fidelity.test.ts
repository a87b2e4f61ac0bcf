import assert from 'node:assert/strict';
import type { Element } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import { all, C, openPackage, partText, partXml, type Parts } from './docxPackage.js';
import { headFaults, pageNumberFaults, sheetFaults } from './pageFaults.js';
import { drawingFaults, runFaults, titleFaults } from './runFaults.js';
import { fontFaults, lineFaults, numberingFaults, themeFontFaults } from './styleFaults.js';
import { tableFaults } from './tableFaults.js';
import { sampleYear } from './year.js';

interface Opened {
  name: string;
  kind: string;
  parts: Parts;
  main: Element;
}

describe('documents: on paper they are as GB/T 9704—2012 and practice have it', () => {
  let documents: readonly Opened[];

  before(async () => {
    const { files } = await sampleYear();
    documents = files.map(({ name, kind, bytes }) => {
      const parts = openPackage(bytes);
      return { name, kind, parts, main: partXml(parts, 'word/document.xml') };
    });
  });

  /** Asserts that a look at each document finds nothing. */
  function nothingWrong(look: (document: Opened) => readonly string[]): void {
    const faults = documents.flatMap((document) => look(document).map((fault) => `${document.name}: ${fault}`));
    assert.deepEqual(faults, [], faults.slice(0, 20).join('\n'));
  }

  it('pages are A4 with the standard’s margins and grid, landscape ones the same sheet turned', () =>
    nothingWrong(({ main }) => sheetFaults(main)));

  it('page numbers stand between dashes in every section, right on odd pages and left on even ones', () =>
    nothingWrong(({ parts, main }) => pageNumberFaults(parts, main)));

  it('a bulletin’s head ends in a red line as wide as the type area, its title two lines below', () =>
    nothingWrong(({ parts, main, kind }) => (/summary|table/.test(kind) ? [] : headFaults(parts, main))));

  it('styles carry fonts and sizes, under Word’s own ids for headings', () =>
    nothingWrong(({ parts }) => fontFaults(parts)));

  it('body text begins two characters in, on the lines of the grid', () =>
    nothingWrong(({ parts }) => lineFaults(parts)));

  it('headings are numbered by Word', () => nothingWrong(({ parts }) => numberingFaults(parts)));

  it('no font comes from a theme, in charts neither', () => nothingWrong(({ parts }) => themeFontFaults(parts)));

  it('nothing is formatted by hand that a style can carry; quotes and dashes are in the East Asian font', () =>
    nothingWrong(({ main }) => runFaults(main)));

  it('tables have a numbered caption, a repeated head, whole rows, real widths and digits on the right', () => {
    assert.ok(documents.some(({ main }) => all(main, 'tbl').length > 1));
    nothingWrong(({ main }) => tableFaults(main));
  });

  it('charts have a numbered caption and an alternative text', () => {
    assert.ok(documents.some(({ main }) => all(main, 'chart', C).length > 1));
    nothingWrong(({ main }) => drawingFaults(main));
  });

  it('titles break where the sense does', () => nothingWrong(({ main }) => titleFaults(main)));

  const MAIN = 'word/document.xml';
  const spoiled: [string, string, string | RegExp, string, (opened: Opened) => readonly string[]][] = [
    ['a narrower page', MAIN, /w:w="11906"/g, 'w:w="11900"', ({ main }) => sheetFaults(main)],
    [
      'a black line',
      'word/styles.xml',
      /"FF0000" w:sz="18"/,
      '"000000" w:sz="18"',
      ({ parts, main }) => headFaults(parts, main),
    ],
    [
      'a theme’s font',
      'word/styles.xml',
      'w:eastAsia="黑体"',
      'w:eastAsiaTheme="minor"',
      ({ parts }) => themeFontFaults(parts),
    ],
    [
      'a bold heading',
      'word/styles.xml',
      /(w:styleId="Heading1".*?<w:rPr>)/,
      '$1<w:b/>',
      ({ parts }) => fontFaults(parts),
    ],
    ['a number by hand', MAIN, /("Heading1"\/>.*?<w:t[^>]*>)/, '$1一、', ({ main }) => runFaults(main)],
    ['a bold word', MAIN, /("BodyText"\/><\/w:pPr><w:r>)/, '$1<w:rPr><w:b/></w:rPr>', ({ main }) => runFaults(main)],
    ['a column moved', MAIN, '<w:gridCol w:w="', '<w:gridCol w:w="1', ({ main }) => tableFaults(main)],
    ['amounts on the left', MAIN, /<w:jc w:val="right"\/>/g, '<w:jc w:val="left"/>', ({ main }) => tableFaults(main)],
    ['rows that break', MAIN, /<w:cantSplit\/>/g, '', ({ main }) => tableFaults(main)],
    ['a chart without words', MAIN, / descr="[^"]+"/g, '', ({ main }) => drawingFaults(main)],
  ];
  for (const [what, part, from, to, look] of spoiled) {
    it(`${what} is found out`, () => {
      const document = documents.find(({ kind }) => kind === 'half-year');
      assert.ok(document !== undefined);
      const text = partText(document.parts, part);
      const changed = text.replace(from, to);
      assert.notEqual(changed, text, `nothing in ${part} is like ${String(from)}`);
      const parts = { ...document.parts, [part]: strToU8(changed) };
      assert.notDeepEqual(look({ ...document, parts, main: partXml(parts, MAIN) }), []);
    });
  }
});
