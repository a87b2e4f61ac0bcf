import { delay } from 'es-toolkit/promise';
import { putPending } from '../../src/pane/clips/pendingCaptures.js';
import { LONGEST, MOST_FRAMES, type Capture } from '../../src/pipeline/capturing.js';
import type { Outcome, Refusal } from './outcome.js';
import { readFrame, type ReadFrame } from './readFrame.js';

/** A page that has not answered by then is stuck, milliseconds. */
const PATIENCE = 15_000;
/** Before it is asked again, milliseconds. */
const PAUSE = 250;
const MOST_TRIES = 5;

/** A person asks for a page. */
export interface Request {
  tab: chrome.tabs.Tab;
  /** What the browser itself says is selected; empty where the menu was not used. */
  selection: string;
  /** Whether nothing is to be said where there is no page: who clicks the button may only want the pane. */
  silently: boolean;
}

/** Takes a page for the pane of its window to show, and leaves word of what came of it. Never rejects. */
export async function takePage({ tab, selection, silently }: Request): Promise<void> {
  const came = await taken(tab, selection).catch((): Refusal => 'forbidden');
  const refusal = typeof came === 'string' ? came : null;
  if (refusal === 'own-page' && silently) return;
  const outcome: Outcome = {
    windowId: tab.windowId,
    at: Date.now(),
    taken: typeof came === 'string' ? null : came.id,
    refusal,
  };
  await chrome.storage.session.set({ outcome });
}

async function taken(tab: chrome.tabs.Tab, selection: string): Promise<Capture | Refusal> {
  const { id, url = '', title = '' } = tab;
  if (id === undefined || !/^(?:https?|file):/.test(url)) return 'own-page';
  if (url.startsWith('file:') && !(await chrome.extension.isAllowedFileSchemeAccess())) return 'file';
  const frames = await framesOf(id);
  if (typeof frames === 'string') return frames;
  const selected = frames.map((frame) => frame.selection).find((words) => words.trim() !== '');
  const capture: Capture = {
    id: crypto.randomUUID(),
    address: url,
    title,
    // What the page itself gives has the line breaks.
    selection: selected ?? selection,
    frames: frames.map(({ address, html, cut }) => ({ address, html, cut })),
    takenAt: new Date().toISOString(),
  };
  try {
    await putPending(capture);
  } catch (error) {
    return error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'not-kept';
  }
  return capture;
}

/** The top frame first. Frames of other sites are not ours to read: the person allowed this page alone. */
async function framesOf(tabId: number): Promise<ReadFrame[] | Refusal> {
  const stuck = delay(PATIENCE).then((): Refusal => 'no-answer');
  for (let tries = 1; ; tries++) {
    const frames = await Promise.race([readOnce(tabId).catch((): ReadFrame[] => []), stuck]);
    if (typeof frames === 'string' || frames.length > 0) return frames;
    if (tries === MOST_TRIES) return 'forbidden';
    // On a busy machine the page hears a moment later than we that the person allowed it; or it is just being shown.
    await delay(PAUSE);
  }
}

async function readOnce(tabId: number): Promise<ReadFrame[]> {
  const results = await chrome.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: readFrame,
    args: [LONGEST.html],
    injectImmediately: true,
  });
  const frames = results
    .toSorted((a, b) => a.frameId - b.frameId)
    // A frame in which the function failed has no result.
    .flatMap(({ result }) => (result == null ? [] : [result]));
  return frames.slice(0, MOST_FRAMES);
}
