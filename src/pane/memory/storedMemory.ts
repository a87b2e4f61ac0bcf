import type { z } from 'zod';
import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import { InputError } from '../../pipeline/hosting.js';
import type { Elsewhere, LastWorkbook, Memory, NotKept, Recalled } from './memory.js';
import { isNewer, ledgerSchema, VERSION, workbookSchema, workSchema } from './records.js';

/** A store of a browser; each may reject, where it lets nothing be kept or has no room. */
export interface KeyValues {
  get: (key: string) => Promise<unknown>;
  set: (key: string, value: unknown) => Promise<void>;
  /** Nobody else writes between the old value and the new one; rejects with what `change` throws. */
  update: (key: string, change: (old: unknown) => unknown) => Promise<void>;
  del: (key: string) => Promise<void>;
  clear: () => Promise<void>;
}

/** The way to the other windows. */
export interface Channel {
  post: (what: Elsewhere) => void;
  listen: (listener: (what: Elsewhere) => void) => () => void;
}

/** What a memory is made of. */
export interface MemoryPorts {
  store: KeyValues;
  channel: Channel;
  /** Asks the browser not to throw away what is kept when it is short of room. */
  persist: () => void;
  /** What else is cleared: own templates, clips. */
  alsoClear: readonly (() => Promise<void>)[];
}

const WORKBOOK = 'last workbook';
const WORK = 'work on it';
const ledgerKey = (year: number): string => `ledger ${year}`;

/** What a store has under a key. What cannot be understood is put aside: nobody's work is thrown away for that. */
export async function recallFrom<T>(
  store: Pick<KeyValues, 'get' | 'set' | 'del'>,
  key: string,
  schema: z.ZodType<T>,
): Promise<Recalled<T>> {
  try {
    const record = await store.get(key);
    if (record === undefined) return { is: 'none' };
    const { success, data } = schema.safeParse(record);
    if (success) return { is: 'there', value: data };
    await store.set(`${key}, put aside`, record);
    await store.del(key);
    return { is: isNewer(record) ? 'newer' : 'broken' };
  } catch {
    return { is: 'not-readable' };
  }
}

/** The memory over a store. */
export function storedMemory({ store, channel, persist, alsoClear }: MemoryPorts): Memory {
  const recall = <T>(key: string, schema: z.ZodType<T>): Promise<Recalled<T>> => recallFrom(store, key, schema);
  const keep = async (key: string, record: object, told: Elsewhere): Promise<NotKept | null> => {
    try {
      await store.set(key, { version: VERSION, ...record });
    } catch (error) {
      return notKept(error);
    }
    channel.post(told);
    persist();
    return null;
  };
  const forgetWorkbook = async (): Promise<void> => {
    await Promise.allSettled([store.del(WORKBOOK), store.del(WORK)]);
  };

  return {
    workbook: () => recall(WORKBOOK, workbookSchema),
    keepWorkbook: async (workbook) => {
      const first = await keep(WORKBOOK, workbook, 'workbook');
      if (first === null) return null;
      // There may be room without the one before.
      await forgetWorkbook();
      return keep(WORKBOOK, workbook, 'workbook');
    },
    forgetWorkbook,
    work: async (of) => {
      const work = await recall(WORK, workSchema);
      return work.is === 'there' && work.value.of !== of ? { is: 'none' } : work;
    },
    keepWork: async ({ of, mapping: { file, corrections }, day }) => {
      if ((await idOfLast(store)) !== of) return 'other-workbook';
      return keep(WORK, { of, file, corrections, day }, 'work');
    },
    ledger: (year) => recall(ledgerKey(year), ledgerSchema),
    changeLedger: async (year, change) => {
      // What cannot be read is put aside before another begins.
      const held = await recall(ledgerKey(year), ledgerSchema);
      if (held.is === 'not-readable') throw ledgerNotKept('forbidden');
      const made: { rows: readonly KeptRow[]; refused: { error: unknown } | null } = { rows: [], refused: null };
      try {
        await store.update(ledgerKey(year), (old) => {
          try {
            made.rows = change(old === undefined ? [] : ledgerSchema.parse(old));
          } catch (error) {
            made.refused = { error };
            throw error;
          }
          return { version: VERSION, rows: made.rows };
        });
      } catch (error) {
        throw made.refused === null ? ledgerNotKept(notKept(error)) : error;
      }
      channel.post('ledger');
      persist();
      return made.rows;
    },
    subscribe: channel.listen,
    clear: async () => {
      const done = await Promise.allSettled([store.clear(), ...alsoClear.map((clear) => clear())]);
      channel.post('cleared');
      if (done.some(({ status }) => status === 'rejected')) throw notCleared();
    },
  };
}

/** Of the workbook that is remembered now; null where that is not to be known. */
async function idOfLast(store: KeyValues): Promise<LastWorkbook['id'] | null> {
  const record = await store.get(WORKBOOK).catch(() => undefined);
  return workbookSchema.safeParse(record).data?.id ?? null;
}

/** Why a store did not keep something. */
export function notKept(error: unknown): NotKept {
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'forbidden';
}

function ledgerNotKept(why: NotKept): InputError {
  return new InputError(
    'ledger',
    why === 'full' ? '磁盘空间不够，浏览器没有存下台账。' : '浏览器不让保存内容（多半是无痕窗口），台账没有存下。',
    {},
    '请腾出空间或换普通窗口再试；急用的，请把这一期手工记入工作簿的“简报台账”。',
  );
}

function notCleared(): InputError {
  return new InputError(
    'file',
    '浏览器里存的数据没有全部清除。',
    {},
    '请关上别的科技简报窗口再试；仍不行的，请移除本扩展再重新安装。',
  );
}
