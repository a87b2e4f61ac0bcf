import assert from 'node:assert/strict';
import type { Capture, Clip } from '../../../src/clip/clip.js';
import { storedClips } from '../../../src/pane/clips/storedClips.js';
import { captureSchema, clipSchema } from '../../../src/pipeline/clipping.js';
import { InputError } from '../../../src/pipeline/hosting.js';
import { clipOf } from '../../clip/clips.js';
import { sharedStore, storeOf, type SharedStore } from '../memory/mapStore.js';

const CAPTURE: Capture = {
  id: 'p1',
  address: 'https://a.example/1.html',
  title: '题',
  selection: '',
  frames: [],
  takenAt: '2031-09-30T08:00:00.000Z',
};

/** The keeper of one window, with one page that waits. */
function keeperOf(shared: SharedStore) {
  const state = { pending: [CAPTURE], posts: 0, persisted: 0 };
  const keeper = storedClips({
    store: storeOf(shared),
    schemas: () => Promise.resolve({ clip: clipSchema, capture: captureSchema }),
    pending: {
      list: (schema) => Promise.resolve(state.pending.map((one) => schema.parse(one))),
      remove: (id) => {
        state.pending = state.pending.filter((one) => one.id !== id);
        return Promise.resolve();
      },
      clear: () => {
        state.pending = [];
        return Promise.resolve();
      },
      subscribe: () => () => undefined,
    },
    channel: {
      post: () => {
        state.posts++;
      },
      listen: () => () => undefined,
    },
    persist: () => {
      state.persisted++;
    },
  });
  return { keeper, state };
}

describe('clips that a browser keeps', () => {
  it('come back as they were, and other windows hear of a change', async () => {
    const shared = sharedStore();
    const { keeper, state } = keeperOf(shared);
    assert.deepEqual(await keeper.clips(), { is: 'none' });
    const clip = clipOf({ used: [{ year: 2_031, number: 3, title: '题' }] });
    assert.deepEqual(await keeper.change((clips) => [...clips, clip]), [clip]);
    assert.deepEqual(await keeperOf(shared).keeper.clips(), { is: 'there', value: [clip] });
    assert.deepEqual([state.posts, state.persisted], [1, 1]);
  });

  it('are changed from what they are, whichever window changed them', async () => {
    const shared = sharedStore();
    const [a, b] = [keeperOf(shared).keeper, keeperOf(shared).keeper];
    await Promise.all([
      a.change((clips) => [...clips, clipOf({ id: 'a' })]),
      b.change((clips) => [...clips, clipOf({ id: 'b' })]),
    ]);
    const held = await a.clips();
    assert.ok(held.is === 'there');
    assert.deepEqual(held.value.map(({ id }) => id).sort(), ['a', 'b']);
  });

  it('are as before where there is no room or nothing may be kept, and it is said', async () => {
    const shared = sharedStore();
    const { keeper } = keeperOf(shared);
    const before = await keeper.change(() => [clipOf()]);
    for (const [name, words] of [
      ['QuotaExceededError', /磁盘空间不够/],
      ['InvalidStateError', /不让保存/],
    ] as const) {
      shared.refuses = new DOMException('no', name);
      await assert.rejects(
        keeper.change(() => []),
        (error) => error instanceof InputError && words.test(error.what) && error.advice !== '',
      );
      shared.refuses = null;
      assert.deepEqual(await keeper.clips(), { is: 'there', value: before });
    }
  });

  it('are put aside, not thrown away, where they cannot be understood', async () => {
    const shared = sharedStore();
    const record = { version: 1, clips: [{ id: 'x' }] };
    shared.records.set('clips', record);
    const { keeper } = keeperOf(shared);
    assert.deepEqual(await keeper.clips(), { is: 'broken' });
    await keeper.change((clips) => [...clips, clipOf()]);
    assert.deepEqual(shared.records.get('clips, put aside'), record);
    shared.records.set('clips', { version: 99, clips: [] });
    assert.deepEqual(await keeper.clips(), { is: 'newer' });
  });

  it('go with all that waits when everything is cleared', async () => {
    const shared = sharedStore();
    const { keeper, state } = keeperOf(shared);
    await keeper.change((): Clip[] => [clipOf()]);
    assert.deepEqual(await keeper.pending(), [CAPTURE]);
    await keeper.clear();
    assert.deepEqual(await keeper.clips(), { is: 'none' });
    assert.deepEqual([await keeper.pending(), state.posts], [[], 2]);
  });
});
