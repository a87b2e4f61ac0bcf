import assert from 'node:assert/strict';
import { strToU8 } from 'fflate';
import { InputError } from '../../src/inputError.js';
import type { OfficePackage } from '../../src/package/officePackage.js';
import { editXml, parseXml, partText, readXml } from '../../src/package/xmlPart.js';

const EMPTY: OfficePackage = { file: '稿.docx', parts: new Map(), allowance: { bytes: 0 } };

/** A package of one part. */
function holding(bytes: Uint8Array): OfficePackage {
  return { ...EMPTY, parts: new Map([['a.xml', bytes]]) };
}

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a part of XML', () => {
  it('keeps its bytes where nothing is changed, whatever way they were written', () => {
    const bytes = strToU8('<a  b = "1"></a>');
    const office = holding(bytes);
    editXml(office, 'a.xml', () => undefined);
    assert.equal(office.parts.get('a.xml'), bytes);
  });

  it('is written anew where something is, and read as it is then', () => {
    const office = holding(strToU8('<a/>'));
    const before = readXml(office, 'a.xml').before;
    assert.equal(
      editXml(office, 'a.xml', (root) => (root.setAttribute('b', '1'), 7)),
      7,
    );
    assert.equal(before, '<a/>');
    assert.equal(partText(office, 'a.xml'), '<a b="1"/>');
    assert.equal(readXml(office, 'a.xml').root.getAttribute('b'), '1');
  });

  it('may be UTF-16, and is written in UTF-8', () => {
    const office = holding(utf16('<?xml version="1.0" encoding="UTF-16"?><a>甲</a>'));
    editXml(office, 'a.xml', (root) => root.setAttribute('b', '乙'));
    assert.equal(partText(office, 'a.xml'), '<?xml version="1.0" encoding="UTF-8"?><a b="乙">甲</a>');
  });

  it('keeps separators of lines, which are text', () => {
    const root = parseXml('<a>甲\u2028\u0085\r\n乙</a>')?.documentElement;
    assert.equal(root?.textContent, '甲\u2028\u0085\n乙');
  });

  it('is refused where it is not well-formed, not in its encoding, not there, or has a document type', () => {
    const wrong = [
      strToU8('<a>'),
      strToU8('<a>&b;</a>'),
      strToU8('<!DOCTYPE a><a/>'),
      Uint8Array.of(0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e),
    ];
    for (const office of [...wrong.map(holding), EMPTY]) {
      assert.throws(
        () => readXml(office, 'a.xml'),
        (error) => error instanceof InputError && /^稿\.docx：文件已损坏，其中的 a\.xml /.test(error.message),
      );
    }
  });

  it('is refused unread where it is beyond all measure', () => {
    const office = holding(new Uint8Array(64 * 1024 ** 2 + 1));
    assert.throws(() => readXml(office, 'a.xml'), /大得不正常/);
    assert.equal(partText(office, 'a.xml'), null);
  });
});
