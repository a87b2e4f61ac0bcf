import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rulesDocument } from '../../src/check/rulesDocument.js';

const file = new URL('../../docs/rules.zh.md', import.meta.url);

describe('docs/rules.zh.md', () => {
  it('is what the rules say', () => {
    assert.equal(readFileSync(file, 'utf8'), rulesDocument());
  });
});
