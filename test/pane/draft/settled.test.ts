import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { untilOvertaken } from '../../../src/pane/draft/settled.js';

describe('a work that may be overtaken', () => {
  it('is told of, however it ends', async () => {
    const told: unknown[] = [];
    const fault = new Error('no');
    untilOvertaken(
      () => Promise.resolve('甲'),
      (one) => told.push(one),
    );
    untilOvertaken(
      () => Promise.reject(fault),
      (one) => told.push(one),
    );
    await setImmediate();
    assert.deepEqual(told, [
      { value: '甲', error: null },
      { value: null, error: fault },
    ]);
  });

  it('is not told of once a newer one has begun, whichever is done first', async () => {
    const told: string[] = [];
    const ends: (() => void)[] = [];
    const begin = (name: string): (() => void) =>
      untilOvertaken(
        () => new Promise<string>((resolve) => ends.push(() => resolve(name))),
        ({ value }) => told.push(String(value)),
      );
    begin('甲')();
    begin('乙')();
    begin('丙');
    // The first never ends; the third is done before the second.
    ends[2]?.();
    await setImmediate();
    ends[1]?.();
    await setImmediate();
    assert.deepEqual(told, ['丙']);
  });

  it('is done again where it was stopped for the sake of another', async () => {
    const told: unknown[] = [];
    let tries = 0;
    const work = (): Promise<number> =>
      ++tries < 3 ? Promise.reject(new DOMException('stopped', 'AbortError')) : Promise.resolve(tries);
    untilOvertaken(work, ({ value }) => told.push(value));
    await setImmediate();
    assert.deepEqual(told, [3]);
  });
});
