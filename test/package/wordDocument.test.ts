import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { InputError, type InputProblem } from '../../src/inputError.js';
import { openInside } from '../../src/package/officePackage.js';
import { openDocument } from '../../src/package/wordDocument.js';
import { readXml } from '../../src/package/xmlPart.js';
import { zipPackage } from '../../src/zipPackage.js';
import { changed, docxOf, p, partsOf, wordXml, zipped, type Parts } from './documents.js';

/** What is said of a file that cannot be opened, or whose text cannot be read. */
function refusal(bytes: Uint8Array): InputError {
  try {
    const document = openDocument(bytes, '稿.docx');
    readXml(document, document.main);
  } catch (error) {
    assert(error instanceof InputError, String(error));
    return error;
  }
  return assert.fail('not refused');
}

/** The start of a file in the container of old Office, with a stream of that name. */
function ole(name: string): Uint8Array {
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(name, 'utf16le')]);
}

/** A document that is declared as something else. */
function asType(from: string, to: string): Uint8Array {
  return changed(docxOf(p('文')), ({ '[Content_Types].xml': types = '' }): Parts => {
    assert(types.includes(from));
    return { '[Content_Types].xml': types.replace(from, to) };
  });
}

describe('a Word document', () => {
  const docx = docxOf(p('文'));

  it('is found by its relationship, whatever its name', () => {
    const document = openDocument(docxOf(p('文'), {}, 'story/body 2.xml'), '稿.docx');
    assert.equal(document.main, 'story/body 2.xml');
    assert.equal(document.file, '稿.docx');
    assert.equal(readXml(document, document.main).root.textContent, '文');
  });

  it('is refused in words where it is none', () => {
    const broken = (main: string): Uint8Array => docxOf('', { 'word/document.xml': main });
    const textless = Object.entries(partsOf(docx)).filter(([name]) => name !== 'word/document.xml');
    const cases: readonly (readonly [name: string, Uint8Array, RegExp, InputProblem?])[] = [
      ['nothing', new Uint8Array(), /这不是 Word 文档/],
      ['a text', strToU8('科技创新简报'), /这不是 Word 文档/],
      ['a PDF', strToU8('%PDF-1.7'), /这不是 Word 文档/],
      ['an old .doc', ole('WordDocument'), /旧格式/],
      ['the first bytes of one', ole('').subarray(0, 6), /旧格式/],
      ['a locked one', ole('EncryptedPackage'), /打开密码/, 'password'],
      ['without its end', docx.subarray(0, docx.length - 30), /不完整或已损坏/],
      ['half of one', docx.subarray(0, docx.length / 2), /不完整或已损坏/],
      ['a zip', zipped({ 'a.txt': 'x' }), /这不是 Word 文档/],
      ['a package of nothing', zipPackage({ 'xl/workbook.xml': strToU8('<a/>') }), /这不是 Word 文档/],
      [
        'a workbook',
        asType('wordprocessingml.document.main', 'spreadsheetml.sheet.main'),
        /这不是 Word 文档，是 Excel 工作簿/,
      ],
      [
        'slides',
        asType('wordprocessingml.document.main', 'presentationml.presentation.main'),
        /这不是 Word 文档，是演示文稿/,
      ],
      ['a template', asType('document.main', 'template.main'), /是 Word 模板/],
      ['macros', asType('officedocument.wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'), /带宏/],
      ['without text', zipped(Object.fromEntries(textless)), /这不是 Word 文档/],
      ['cut XML', broken('<w:document'), /已损坏，其中的 word\/document\.xml 不是规范的 XML/],
      ['empty XML', broken(''), /不是规范的 XML/],
      ['own entities', broken(`<!DOCTYPE a [<!ENTITY x "y">]>${wordXml('document', '&x;')}`), /不是规范的 XML/],
    ];
    for (const [name, bytes, words, problem = 'not-a-document'] of cases) {
      const error = refusal(bytes);
      assert.equal(error.problem, problem, name);
      assert.match(error.message, words, name);
      assert.match(error.message, /^稿\.docx：[^。]+。请[^。]+。$/, name);
    }
  });

  it('is refused where a part stands in it twice', () => {
    const twice = zipped({ ...partsOf(docx), 'word/documens.xml': '<a/>' });
    const at = Buffer.from(twice.buffer, twice.byteOffset, twice.length).lastIndexOf('documens');
    twice[at + 'documen'.length] = 't'.charCodeAt(0);
    assert.match(refusal(twice).message, /不完整或已损坏/);
  });

  it('is refused before it inflates', () => {
    const view = new DataView(docx.buffer.slice(docx.byteOffset, docx.byteOffset + docx.length));
    // The declared size of an entry of the directory, 24 bytes into it.
    for (let at = 0; at < view.byteLength - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    assert.match(refusal(new Uint8Array(view.buffer)).message, /大得不正常/);
  });

  it('shares with the files inside it what may be inflated', () => {
    const inner = zipped({ 'a.txt': 'x'.repeat(1000) });
    const parts = new Map([
      ['a.bin', inner],
      ['b.bin', inner],
      ['c.bin', strToU8('x')],
    ]);
    const office = { file: '稿.docx', parts, allowance: { bytes: 1999 } };
    assert.equal(openInside(office, 'a.bin')?.parts.get('a.txt')?.length, 1000);
    assert.equal(openInside(office, 'c.bin'), null);
    assert.throws(
      () => openInside(office, 'b.bin'),
      (error) => error instanceof InputError && /^稿\.docx 中的 b\.bin：.*大得不正常/.test(error.message),
    );
  });
});
