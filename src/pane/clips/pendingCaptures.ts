import { clear, createStore, del, entries, set } from 'idb-keyval';
import { sortBy } from 'es-toolkit/array';
import type { z } from 'zod';
import type { Capture } from '../../clip/clip.js';

/** What was taken and not looked at yet; the oldest go where there are more. */
export const MOST_PENDING = 10;

const CHANNEL = 'jianbao-pending';

const store = createStore('jianbao-pending', 'captures');

/** Keeps what was taken until somebody has looked at it. @throws DOMException where there is no room or nothing may be kept */
export async function putPending(capture: Capture): Promise<void> {
  const held = await entries<string, Partial<Capture>>(store);
  const oldestFirst = sortBy(held, [([, { takenAt = '' }]) => takenAt]);
  const tooMany = oldestFirst.slice(0, Math.max(0, held.length + 1 - MOST_PENDING));
  // The same page, asked for again, is wanted as it is now.
  const sameSelection = held.filter(
    ([, { address, selection }]) => address === capture.address && selection === capture.selection,
  );
  for (const [id] of [...tooMany, ...sameSelection]) await del(id, store);
  await set(capture.id, capture, store);
  tell();
}

/** What was taken, the oldest first; what cannot be understood is left out, and thrown away. */
export async function listPending(schema: z.ZodType<Capture>): Promise<Capture[]> {
  const held = await entries<string, unknown>(store);
  const read = held.map(([id, record]) => ({ id, ...schema.safeParse(record) }));
  for (const { id, success } of read) if (!success) await del(id, store);
  return sortBy(
    read.flatMap(({ data }) => (data === undefined ? [] : [data])),
    [({ takenAt }) => takenAt],
  );
}

/** It was looked at. */
export async function removePending(id: string): Promise<void> {
  await del(id, store);
  tell();
}

export async function clearPending(): Promise<void> {
  await clear(store);
  tell();
}

/** Calls back when anything of it changed, wherever. */
export function subscribePending(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  return () => channel.close();
}

/** Stays open: what is closed at once may take its message along. */
const told = new BroadcastChannel(CHANNEL);

function tell(): void {
  told.postMessage('changed');
}
