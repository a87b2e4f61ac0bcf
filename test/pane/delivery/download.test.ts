import assert from 'node:assert/strict';
import { resolveObjectURL } from 'node:buffer';
import { download, MIME, release } from '../../../src/pane/delivery/download.js';

/** What the download does with the page; the blob and its address are Node's own. */
class Anchor {
  href = '';
  download = '';
  hidden = false;
  readonly done: string[] = [];
  click(): void {
    this.done.push('click');
  }
  remove(): void {
    this.done.push('remove');
  }
}

describe('a download', () => {
  const anchor = new Anchor();
  const before_ = Object.getOwnPropertyDescriptor(globalThis, 'document');

  before(() => {
    const document = { createElement: () => anchor, body: { append: (one: Anchor) => one.done.push('append') } };
    Object.defineProperty(globalThis, 'document', { value: document, configurable: true });
  });
  after(() => {
    if (before_ === undefined) Reflect.deleteProperty(globalThis, 'document');
    else Object.defineProperty(globalThis, 'document', before_);
  });

  it('hands over exactly the bytes, under the name, and keeps their address until it is released', async () => {
    const whole = Uint8Array.from([9, 1, 2, 3, 9]);
    const delivered = download('第1期.docx', whole.subarray(1, 4), MIME.docx);
    assert.equal(delivered.fileName, '第1期.docx');
    assert.deepEqual([anchor.href, anchor.download, anchor.hidden], [delivered.url, '第1期.docx', true]);
    assert.deepEqual(anchor.done, ['append', 'click', 'remove']);
    const blob = resolveObjectURL(delivered.url);
    assert.equal(blob?.type, MIME.docx);
    assert.deepEqual([...new Uint8Array(await blob.arrayBuffer())], [1, 2, 3]);
    release(delivered);
    assert.equal(resolveObjectURL(delivered.url), undefined);
  });
});
