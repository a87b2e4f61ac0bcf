import assert from 'node:assert/strict';
import { InputError } from '../../../src/pipeline/hosting.js';
import { readFile } from '../../../src/pane/session/reading.js';

describe('reading a file', () => {
  it('says in plain words that it must be chosen again where the browser gives it no more', async () => {
    const file = new File(['x'], '进度.xlsx');
    const gone = (): Promise<ArrayBuffer> => Promise.reject(new DOMException('could not be read', 'NotReadableError'));
    Object.defineProperty(file, 'arrayBuffer', { value: gone });
    await assert.rejects(readFile(file)(null), (error: unknown) => {
      assert.ok(error instanceof InputError);
      assert.match(error.what, /读不到这个文件/);
      assert.match(error.advice, /重新拖进来/);
      assert.equal(error.place.file, '进度.xlsx');
      return true;
    });
  });
});
