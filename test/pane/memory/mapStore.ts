import type { Elsewhere } from '../../../src/pane/memory/memory.js';
import { storedMemory, type Channel, type KeyValues } from '../../../src/pane/memory/storedMemory.js';

/** What a browser keeps, as several windows have it before them. */
export interface SharedStore {
  records: Map<string, unknown>;
  /** What the browser says of any writing. */
  refuses: DOMException | null;
  listeners: { window: object; listener: (what: Elsewhere) => void }[];
}

export function sharedStore(): SharedStore {
  return { records: new Map(), refuses: null, listeners: [] };
}

/** The memory of one window. */
export function memoryOf(shared: SharedStore, alsoClear: readonly (() => Promise<void>)[] = []) {
  return storedMemory({ store: storeOf(shared), channel: channelOf(shared), persist: () => undefined, alsoClear });
}

/** As idb-keyval does it: what is stored is a copy, and an update sees no other in between. */
export function storeOf(shared: SharedStore): KeyValues {
  const { records } = shared;
  const put = (key: string, value: unknown): void => {
    if (shared.refuses !== null) throw shared.refuses;
    records.set(key, structuredClone(value));
  };
  const soon = async <T>(work: () => T): Promise<T> => {
    await Promise.resolve();
    return work();
  };
  return {
    get: (key) => soon(() => structuredClone(records.get(key))),
    set: (key, value) => soon(() => put(key, value)),
    update: (key, change) => soon(() => put(key, change(structuredClone(records.get(key))))),
    del: (key) => soon(() => void records.delete(key)),
    clear: () => soon(() => records.clear()),
  };
}

/** A window does not hear itself. */
function channelOf(shared: SharedStore): Channel {
  const window = {};
  return {
    post: (what) => shared.listeners.filter((one) => one.window !== window).forEach(({ listener }) => listener(what)),
    listen: (listener) => {
      const entry = { window, listener };
      shared.listeners.push(entry);
      return () => void (shared.listeners = shared.listeners.filter((one) => one !== entry));
    },
  };
}
