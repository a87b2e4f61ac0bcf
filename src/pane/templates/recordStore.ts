import { del, get, set } from 'idb-keyval';

/** Where a record is kept from one opening of the pane to the next; each may reject, where the browser lets nothing be kept. */
export interface RecordStore {
  read: () => Promise<unknown>;
  write: (record: unknown) => Promise<void>;
  remove: () => Promise<void>;
}

const KEY = 'own templates';

/** The browser's own storage, of this page's origin. */
export const browserStore: RecordStore = {
  read: () => get(KEY),
  write: (record) => set(KEY, record),
  remove: () => del(KEY),
};
