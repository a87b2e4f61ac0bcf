import { z } from 'zod';
import { browserStore } from '../templates/recordStore.js';
import { browserKeyValues, persistOnce } from './keyValues.js';
import type { Memory } from './memory.js';
import { storedMemory, type Channel } from './storedMemory.js';

/**
 * The memory in the browser's own storage, of this page's origin.
 * @param alsoClear what else 清除全部数据 clears, besides own templates
 */
export function browserMemory({ alsoClear = [] }: { alsoClear?: readonly (() => Promise<void>)[] } = {}): Memory {
  return storedMemory({
    store: browserKeyValues('jianbao-memory', 'records'),
    channel: otherWindows(),
    persist: persistOnce(),
    alsoClear: [browserStore.remove, ...alsoClear],
  });
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
