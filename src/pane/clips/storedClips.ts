import { z } from 'zod';
import type { Capture, Clip } from '../../clip/clip.js';
import { InputError } from '../../pipeline/hosting.js';
import type { NotKept, Recalled } from '../memory/memory.js';
import { VERSION } from '../memory/records.js';
import { notKept, recallFrom, type KeyValues } from '../memory/storedMemory.js';
import type { ClipKeeper } from './clipKeeper.js';

/** What a keeper is made of. */
export interface ClipPorts {
  store: KeyValues;
  /** The schemas of what comes out of it. */
  schemas: () => Promise<{ clip: z.ZodType<Clip>; capture: z.ZodType<Capture> }>;
  pending: {
    list: (schema: z.ZodType<Capture>) => Promise<Capture[]>;
    remove: (id: string) => Promise<void>;
    clear: () => Promise<void>;
    subscribe: (listener: () => void) => () => void;
  };
  /** The way to the other windows. */
  channel: { post: () => void; listen: (listener: () => void) => () => void };
  /** Asks the browser not to throw away what is kept when it is short of room. */
  persist: () => void;
}

const KEY = 'clips';

/** The keeper over a store. */
export function storedClips({ store, schemas, pending, channel, persist }: ClipPorts): ClipKeeper {
  const record = async () => {
    const { clip } = await schemas();
    return z.object({ version: z.literal(VERSION), clips: z.array(clip) }).transform(({ clips }) => clips);
  };
  const clips = async (): Promise<Recalled<readonly Clip[]>> => recallFrom(store, KEY, await record());
  return {
    clips,
    change: async (change) => {
      // What cannot be read is put aside before another begins.
      const held = await clips();
      if (held.is === 'not-readable') throw notStored('forbidden');
      const schema = await record();
      let made: readonly Clip[] = [];
      try {
        await store.update(KEY, (old) => {
          made = change(old === undefined ? [] : schema.parse(old));
          return { version: VERSION, clips: made };
        });
      } catch (error) {
        throw notStored(notKept(error));
      }
      channel.post();
      persist();
      return made;
    },
    pending: async () => {
      const { capture } = await schemas();
      return pending.list(capture).catch(() => []);
    },
    removePending: pending.remove,
    subscribe: (listener) => {
      const stops = [channel.listen(listener), pending.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    clear: async () => {
      await Promise.all([store.clear(), pending.clear()]);
      channel.post();
    },
  };
}

function notStored(why: NotKept): InputError {
  return new InputError(
    'file',
    why === 'full'
      ? '磁盘空间不够，浏览器没有存下这次改动。'
      : '浏览器不让保存内容（多半是无痕窗口），这次改动没有存下。',
    {},
    why === 'full'
      ? '请腾出磁盘空间，或先导出、再删去用过的动态，然后重试。填好的内容还在这里。'
      : '请换普通窗口再摘；填好的内容还在这里，可以先复制出来。',
  );
}
