import { useDeferredValue, useMemo } from 'react';
import type { Composed, DraftOptions } from '../../pipeline/composing.js';
import type { Opened } from '../session/session.js';
import type { Choice } from './choice.js';
import { composeChoice } from './composeChoice.js';
import type { DraftCore } from './core.js';

/** What is asked to be shown. */
export interface Asked {
  opened: Opened;
  choice: Choice;
  options: DraftOptions;
}

/** What is shown: a document, or why there is none; `pending` while what was asked last is not shown yet. */
export type Shown = { asked: Asked; pending: boolean } & (
  { composed: Composed; error: null } | { composed: null; error: unknown }
);

/**
 * Composes what is asked, behind what is typed: a document takes some tens of milliseconds, and the page goes on meanwhile.
 * @param asked the same object as long as nothing changes
 */
export function useShown({ composing, setup }: DraftCore, asked: Asked): Shown {
  const behind = useDeferredValue(asked);
  const result = useMemo(() => {
    const { opened, choice, options } = behind;
    try {
      return { composed: composeChoice(composing, setup, opened, choice, options), error: null };
    } catch (error) {
      return { composed: null, error };
    }
  }, [composing, setup, behind]);
  return { ...result, asked: behind, pending: behind !== asked };
}
