import { loadComposing, loadReading, type ComposingCore, type ReadingCore } from '../core.js';
import type { Session } from '../session/session.js';
import type { Press } from './compose.js';

/** What drafting needs of the core, loaded. */
export interface DraftCore extends Press {
  composing: ComposingCore;
  reading: ReadingCore;
}

/** Loads it, with the year's setup, and with the templates in use: the build's, or a person's own. */
export async function loadCore(session: Pick<Session, 'setup' | 'templates'>): Promise<DraftCore> {
  const [composing, reading, setup, own] = await Promise.all([
    loadComposing(),
    loadReading(),
    session.setup(),
    session.templates().then((desk) => desk.inUse()),
  ]);
  if (own === null) return { composing, reading, setup, sandbox: null };
  const { letterhead, ownTemplates, sandbox } = own;
  return {
    composing,
    reading,
    setup: { ...setup, letterhead: letterhead ?? setup.letterhead, ownTemplates },
    sandbox,
  };
}
