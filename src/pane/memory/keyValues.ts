import { clear, createStore, del, get, set, update } from 'idb-keyval';
import type { KeyValues } from './storedMemory.js';

/** A store of the browser's own, of this page's origin. */
export function browserKeyValues(database: string, name: string): KeyValues {
  const store = createStore(database, name);
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    update: (key, change) => update(key, change, store),
    del: (key) => del(key, store),
    clear: () => clear(store),
  };
}

/** Asks the browser, once, not to throw away what is kept when it is short of room. */
export function persistOnce(): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    void navigator.storage.persist().catch(() => false);
  };
}
