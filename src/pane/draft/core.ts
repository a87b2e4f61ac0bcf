import type { Setup } from '../../pipeline/composing.js';
import { loadComposing, loadReading, type ComposingCore, type ReadingCore } from '../core.js';

/** What drafting needs of the core, loaded. */
export interface DraftCore {
  composing: ComposingCore;
  reading: ReadingCore;
  setup: Setup;
}

/** Loads it, with the year's templates. @param openSetup the session's */
export async function loadCore(openSetup: () => Promise<Setup>): Promise<DraftCore> {
  const [composing, reading, setup] = await Promise.all([loadComposing(), loadReading(), openSetup()]);
  return { composing, reading, setup };
}
