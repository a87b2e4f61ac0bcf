import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { finalize } from '../../src/finalize/finalize.js';
import { InputError } from '../../src/inputError.js';
import { zipPackage } from '../../src/zipPackage.js';
import { changed, docxOf, p, partsOf, relationships, wordXml, zipped } from '../package/documents.js';
import { BUREAU, finalized, leftoversOf } from './documents.js';

const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const core = (inner: string): string =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
  ` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner}</cp:coreProperties>`;

/** A workbook of so many sheets that knows who made it, and where. */
function workbook(sheets: number): Uint8Array {
  const list = Array.from({ length: sheets }, (_, index) => `<sheet name="S${index}" sheetId="${index + 1}"/>`).join(
    '',
  );
  return zipped({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml'], [CORE, 'docProps/core.xml']),
    'docProps/core.xml': core('<dc:creator>张某</dc:creator>'),
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
      `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" url="D:/张某/"/></mc:Choice></mc:AlternateContent><sheets>${list}</sheets></workbook>`,
  });
}

/** A document with a chart and its workbook. */
function withChart(inner: Uint8Array): Uint8Array {
  const docx = docxOf(p('文'), {
    'word/_rels/document.xml.rels': relationships(['chart', 'charts/chart1.xml']),
    'word/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    'word/charts/_rels/chart1.xml.rels': relationships(['package', '../embeddings/book.xlsx']),
  });
  return zipPackage({ ...unzipSync(docx), 'word/embeddings/book.xlsx': inner });
}

describe('the package of a finalised document', () => {
  it('takes the properties from the letterhead, and only title and dates from the document', () => {
    const docx = docxOf(p('文'), {
      '_rels/.rels': relationships(
        ['officeDocument', 'word/document.xml'],
        [CORE, 'docProps/core.xml'],
        ['custom-properties', 'docProps/custom.xml'],
      ),
      'docProps/core.xml': core(
        '<dc:title>一季度 &amp; 情况</dc:title><dc:creator>张某</dc:creator><cp:lastModifiedBy>李某</cp:lastModifiedBy><cp:revision>7</cp:revision>' +
          '<cp:keywords>k</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">2021-04-10T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">昨天</dcterms:modified>',
      ),
      'docProps/custom.xml': '<Properties xmlns="x"><property name="KSOProductBuildVer"/></Properties>',
    });
    const parts = partsOf(finalized(docx).bytes);
    assert.match(
      parts['docProps/core.xml'] ?? '',
      /><dc:title>一季度 &amp; 情况<\/dc:title><dc:creator>乙市科学技术局<\/dc:creator><cp:lastModifiedBy>乙市科学技术局<\/cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2021-04-10T00:00:00Z<\/dcterms:created><\/cp:coreProperties>$/,
    );
    assert.match(parts['docProps/app.xml'] ?? '', /><Company>乙市科学技术局<\/Company><\/Properties>$/);
    assert.match(parts['_rels/.rels'] ?? '', /extended-properties/);
    assert.match(parts['[Content_Types].xml'] ?? '', /PartName="\/docProps\/app.xml"/);
    assert.doesNotMatch(JSON.stringify(parts), /custom-properties|KSO|张某|李某/);
  });

  it('follows relationships, not names, and keeps untouched parts byte for byte', () => {
    const header = wordXml('hdr', p('眉'));
    const docx = docxOf(
      p('文'),
      {
        'story/_rels/body2.xml.rels': relationships(['header', '/word/%E7%9C%89.xml'], ['theme', 'theme.xml']),
        'word/眉.xml': header,
        'story/theme.xml': '<a  b = "1"/>',
        'word/orphan.xml': '<x/>',
      },
      'story/body2.xml',
    );
    const parts = partsOf(finalized(docx).bytes);
    assert.equal(parts['word/眉.xml'], header);
    assert.equal(parts['story/theme.xml'], '<a  b = "1"/>');
    assert.equal(parts['word/orphan.xml'], undefined);
  });

  it('takes out custom XML, ours and others’, but for works that are cited', () => {
    const ours = '<provenance xmlns="urn:jianbao:provenance:1" workbook="进展.xlsx"/>';
    const sources = (inner: string): string =>
      `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">${inner}</b:Sources>`;
    const docx = docxOf(p('见 进展.xlsx'), {
      'word/_rels/document.xml.rels': relationships(
        ...[1, 2, 3, 4].map((n) => ['customXml', `../customXml/item${n}.xml`] as const),
      ),
      'customXml/item1.xml': ours,
      'customXml/_rels/item1.xml.rels': relationships(['customXmlProps', 'itemProps1.xml']),
      'customXml/itemProps1.xml': '<a/>',
      'customXml/item2.xml': sources(''),
      'customXml/item3.xml': sources('<b:Source/>'),
      'customXml/item4.xml': '<metadata xmlns="urn:oa"/>',
    });
    assert.deepEqual(leftoversOf(docx), [
      { kind: 'workbook', name: '进展.xlsx', place: { story: '正文', heading: null, around: '见 进展.xlsx' } },
    ]);
    const { bytes, removed } = finalized(docx, { force: true });
    assert.equal(removed.customParts, 3);
    assert.deepEqual(
      Object.keys(partsOf(bytes)).filter((name) => name.startsWith('customXml')),
      ['customXml/item3.xml'],
    );
  });

  it('cleans the workbook of a chart, which stays, and lets no workbook of many sheets pass', () => {
    const { bytes } = finalized(withChart(workbook(1)));
    const inner = unzipSync(unzipSync(bytes)['word/embeddings/book.xlsx'] ?? new Uint8Array());
    const texts = Object.values(inner)
      .map((part) => strFromU8(part))
      .join('');
    assert.match(texts, /<sheet name="S0"/);
    assert.match(texts, /<dc:creator>乙市科学技术局/);
    assert.doesNotMatch(texts, /张某|absPath|AlternateContent/);
    assert.deepEqual(leftoversOf(withChart(workbook(2))), [
      { kind: 'embedded', sheets: 2, place: { story: '文件内部', heading: null, around: '' } },
    ]);
  });

  it('finds the workbook’s name wherever in a part it stands, however it is escaped there', () => {
    const name = "A&B'的<进展>.xlsx";
    const escaped = "A&amp;B'的&lt;进展&gt;.xlsx";
    const docx = docxOf(p('文'), {
      'word/_rels/document.xml.rels': relationships(['customXml', '../customXml/item1.xml'], ['theme', 'theme.xml']),
      'customXml/item1.xml': `<provenance xmlns="urn:jianbao:provenance:1" workbook="${escaped}"/>`,
      'word/theme.xml': `<theme name="由${escaped}"/>`,
    });
    assert.deepEqual(leftoversOf(docx), [
      { kind: 'workbook', name, place: { story: '文件内部', heading: null, around: '' } },
    ]);
  });

  it('lets no file of a chart pass that it cannot look into', () => {
    for (const inner of [strToU8('PK'), workbook(1).subarray(0, 200), zipped({ 'a.txt': '甲' })]) {
      assert.deepEqual(leftoversOf(withChart(inner)), [
        { kind: 'embedded', sheets: null, place: { story: '文件内部', heading: null, around: '' } },
      ]);
    }
  });

  it('is the same when finalised again', () => {
    const docx = changed(withChart(workbook(1)), () => ({}));
    const once = finalized(withChart(workbook(1))).bytes;
    assert.deepEqual(finalized(once).bytes, once);
    assert.notDeepEqual(once, docx);
  });

  it('reads UTF-16, keeps separators of lines and escaped characters', () => {
    const text = wordXml(
      'document',
      `<w:body><w:p w:rsidR="1"><w:r><w:t a="&#10;&#9;">甲\u2028\u0085&lt;&amp;</w:t></w:r></w:p></w:body>`,
    );
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    const docx = zipPackage({ ...unzipSync(docxOf('')), 'word/document.xml': utf16 });
    const written = partsOf(finalized(docx).bytes)['word/document.xml'] ?? '';
    assert.match(written, /^<\?xml version="1.0" encoding="UTF-8"/);
    assert.match(written, /<w:p><w:r><w:t a="&#(10|xA);&#(9|x9);">甲\u2028\u0085&lt;&amp;<\/w:t>/);
  });
});

describe('a file that cannot be finalised', () => {
  it('is refused by its name', () => {
    assert.throws(
      () => finalize(strToU8('%PDF-1.7'), '稿.docx', BUREAU, { force: true }),
      (error) => error instanceof InputError && /^稿\.docx：这不是 Word 文档/.test(error.message),
    );
  });

  it('is refused where a part is broken, and where only the header is', () => {
    const header = { 'word/_rels/document.xml.rels': relationships(['header', 'h.xml']) };
    for (const [name, part] of [
      ['word/document.xml', docxOf(p('文'), { 'word/document.xml': '<w:document' })],
      ['word/h.xml', docxOf(p('文'), { ...header, 'word/h.xml': '' })],
    ] as const) {
      assert.throws(
        () => finalize(part, '稿.docx', BUREAU, { force: true }),
        (error) => error instanceof InputError && error.message.includes(`${name} 不是规范的 XML`),
      );
    }
  });

  it('survives elements nested without end', () => {
    const deep = wordXml(
      'document',
      `<w:body>${'<w:sdt><w:sdtContent>'.repeat(20000)}${'</w:sdtContent></w:sdt>'.repeat(20000)}</w:body>`,
    );
    try {
      finalized(docxOf('', { 'word/document.xml': deep }));
    } catch (error) {
      assert(error instanceof InputError, String(error));
    }
  });
});
