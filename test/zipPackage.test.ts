import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { createZipper, undated, zipPackage } from '../src/zipPackage.js';

const parts = {
  'word/document.xml': strToU8('<w:document/>'.repeat(50)),
  '[Content_Types].xml': strToU8('<Types/>'),
  '附/空.xml': new Uint8Array(),
};

describe('zipPackage', () => {
  it('packs as fflate does, the content types first and the rest in order', () => {
    const { '[Content_Types].xml': types, ...rest } = parts;
    const expected = zipSync({ '[Content_Types].xml': types, ...rest }, { mtime: new Date(1980, 0, 1), level: 3 });
    assert.deepEqual(zipPackage(parts), expected);
  });

  it('writes texts in UTF-8', () => {
    assert.deepEqual(zipPackage({ 'word/document.xml': '文' }), zipPackage({ 'word/document.xml': strToU8('文') }));
  });

  it('takes the clock out of what another has packed, and nothing else', () => {
    const packed = (mtime: Date): Uint8Array =>
      zipSync({ ...parts, 注: [strToU8('注'), { comment: '说明', extra: { 9: new Uint8Array(3) } }] }, { mtime });
    const before = packed(new Date(2031, 8, 30, 12, 30, 8));
    assert.deepEqual(undated(before), packed(new Date(1980, 0, 1)));
    assert.notDeepEqual(undated(before), before);
  });

  it('gives the same bytes whatever was packed before', () => {
    const content = fc.uint8Array({ maxLength: 300 });
    const packages = fc.array(fc.dictionary(fc.constantFrom('a', 'b/c', '中', '[Content_Types].xml'), content));
    fc.assert(
      fc.property(packages, (several) => {
        const zip = createZipper();
        for (const one of several) {
          const bytes = zip(one);
          assert.deepEqual(bytes, zipPackage(one));
          assert.deepEqual({ ...unzipSync(bytes) }, { ...one });
        }
      }),
    );
  });
});
