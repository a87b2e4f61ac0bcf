import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { VERSION } from '../../src/pane/version.js';

describe('the version that the pane shows', () => {
  it('is that of the package', () => {
    const read: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.equal((read as { version: string }).version, VERSION);
  });
});
