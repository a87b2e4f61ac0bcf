import { clear, createStore, del, get, set, update } from 'idb-keyval';
import { z } from 'zod';
import { browserStore } from '../templates/recordStore.js';
import type { Memory } from './memory.js';
import { storedMemory, type Channel, type KeyValues } from './storedMemory.js';

/**
 * The memory in the browser's own storage, of this page's origin.
 * @param alsoClear what else 清除全部数据 clears, besides own templates
 */
export function browserMemory({ alsoClear = [] }: { alsoClear?: readonly (() => Promise<void>)[] } = {}): Memory {
  return storedMemory({
    store: browserRecords(),
    channel: otherWindows(),
    persist: onlyOnce(() => {
      void navigator.storage.persist().catch(() => false);
    }),
    alsoClear: [browserStore.remove, ...alsoClear],
  });
}

function browserRecords(): KeyValues {
  const store = createStore('jianbao-memory', 'records');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    update: (key, change) => update(key, change, store),
    del: (key) => del(key, store),
    clear: () => clear(store),
  };
}

const news = z.enum(['workbook', 'work', 'ledger', 'cleared']);

function otherWindows(): Channel {
  const channel = new BroadcastChannel('jianbao-memory');
  return {
    post: (what) => channel.postMessage(what),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent<unknown>): void => {
        const told = news.safeParse(data);
        if (told.success) listener(told.data);
      };
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
  };
}

function onlyOnce(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    run();
  };
}
