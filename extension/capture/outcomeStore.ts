import { z } from 'zod';
import type { Outcome } from './outcome.js';

const KEY = 'outcome';

/** What was asked longer ago, nobody waits for any more. */
const FRESH = 60_000;

const outcome: z.ZodType<Outcome> = z.object({
  windowId: z.number(),
  at: z.number(),
  taken: z.string().nullable(),
  refusal: z.enum(['own-page', 'file', 'forbidden', 'no-answer', 'full', 'not-kept']).nullable(),
});

/**
 * Tells what came of asking for pages in this window, the last that nobody was told of included: the pane may have been
 * opened by the same click.
 * @returns what stops it
 */
export function listenForOutcomes(onOutcome: (outcome: Outcome) => void): () => void {
  const { session } = chrome.storage;
  const tell = async (value: unknown): Promise<void> => {
    const { data } = outcome.safeParse(value);
    if (data === undefined || Date.now() - data.at > FRESH) return;
    const { id } = await chrome.windows.getCurrent();
    if (id !== data.windowId) return;
    await session.remove(KEY);
    onOutcome(data);
  };
  const onChanged = (changes: Record<string, chrome.storage.StorageChange>): void => {
    void tell(changes[KEY]?.newValue);
  };
  session.onChanged.addListener(onChanged);
  void session.get(KEY).then((held) => tell(held[KEY]));
  return () => session.onChanged.removeListener(onChanged);
}
