import assert from 'node:assert/strict';
import { watchFrom } from '../../../src/pane/session/watchFrom.js';

/** Refuses so many times, then tells who listens. */
function readerThat(refuses: number) {
  let left = refuses;
  const listening = new Set<() => void>();
  const watch = (onChange: () => void): Promise<() => void> => {
    if (left-- > 0) return Promise.reject(new Error('a cell is being edited'));
    listening.add(onChange);
    return Promise.resolve(() => void listening.delete(onChange));
  };
  return { reader: { watch }, listening };
}

describe('watching a workbook', () => {
  it('begins at once, and ends', async () => {
    const { reader, listening } = readerThat(0);
    let changes = 0;
    const stop = await watchFrom(
      reader,
      () => changes++,
      () => true,
    );
    assert.deepEqual([listening.size, changes], [1, 0]);
    stop();
    assert.equal(listening.size, 0);
  });

  it('begins later where Excel refuses at first, and takes it that something was changed meanwhile', async () => {
    const { reader, listening } = readerThat(2);
    let changes = 0;
    await watchFrom(
      reader,
      () => changes++,
      () => true,
      1,
    );
    assert.equal(listening.size, 1);
    assert.ok(changes > 0);
  });

  it('is given up once nobody wants it', async () => {
    const { reader, listening } = readerThat(5);
    const stop = await watchFrom(
      reader,
      () => undefined,
      () => false,
      1,
    );
    assert.equal(listening.size, 0);
    stop();
  });
});
