import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { createZipper, zipPackage } from '../src/zipPackage.js';

const parts = {
  'word/document.xml': strToU8('<w:document/>'.repeat(50)),
  '[Content_Types].xml': strToU8('<Types/>'),
  '附/空.xml': new Uint8Array(),
};

describe('zipPackage', () => {
  it('packs as fflate does, the content types first and the rest in order', () => {
    const { '[Content_Types].xml': types, ...rest } = parts;
    const expected = zipSync({ '[Content_Types].xml': types, ...rest }, { mtime: new Date(1980, 0, 1), level: 6 });
    assert.deepEqual(zipPackage(parts), expected);
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
