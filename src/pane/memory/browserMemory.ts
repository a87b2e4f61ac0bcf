import { clear, createStore, get, set } from 'idb-keyval';
import { z } from 'zod';
import { browserStore } from '../templates/recordStore.js';
import type { Memory } from './memory.js';

const WORKBOOK = 'last workbook';

const workbookSchema = z.object({ version: z.literal(1), name: z.string().min(1), content: z.instanceof(Blob) });

/** The memory in the browser's own storage, of this page's origin. */
export function browserMemory(): Memory {
  const store = createStore('jianbao-memory', 'records');
  return {
    lastWorkbook: async () => {
      // What another version kept is none of this one's.
      const { data } = workbookSchema.safeParse(await get(WORKBOOK, store));
      return data === undefined ? null : new File([data.content], data.name);
    },
    // A copy of its contents: the file itself may be saved anew or thrown away.
    keepWorkbook: async (file) => {
      const content = new Blob([await file.arrayBuffer()]);
      await set(WORKBOOK, { version: 1, name: file.name, content }, store);
    },
    clear: async () => {
      await Promise.all([clear(store), browserStore.remove()]);
    },
  };
}
