import { useCallback } from 'react';
import type { Clip } from '../../clip/clip.js';
import { useClips } from '../clips/clipsContext.js';
import { withUse } from '../clips/usedWords.js';
import type { ComposingCore } from '../core.js';
import type { Draft } from '../../pipeline/drafting.js';
import type { Told } from './useGenerate.js';

/** The same object each time, or a document is composed without end. */
export const NONE_CHOSEN: readonly string[] = [];

const NO_CLIPS: readonly Clip[] = [];

/** The chosen ones that are still there. */
export function chosenClips(clips: readonly Clip[], ids: readonly string[]): readonly Clip[] {
  return ids.length === 0 ? NO_CLIPS : clips.filter(({ id }) => ids.includes(id));
}

/** Marks the clips that a document prints as used in it; null where it prints none. Never rejects. */
export function useMarkUsed(
  { printedClips }: Pick<ComposingCore, 'printedClips'>,
  year: number,
): (draft: Draft, clips: readonly Clip[]) => Promise<Told | null> {
  const change = useClips()?.change;
  return useCallback(
    async ({ rendered, order, title }, clips) => {
      const printed = printedClips(rendered.figures);
      const told = clips.filter(({ id }) => printed.has(id));
      if (told.length === 0 || change === undefined) return null;
      const use = { year, number: order.issue?.number ?? null, title };
      try {
        await change((all) =>
          all.map((clip) => (printed.has(clip.id) ? { ...clip, used: withUse(clip.used, use) } : clip)),
        );
        return { count: told.length, error: null };
      } catch (error) {
        return { count: told.length, error };
      }
    },
    [printedClips, change, year],
  );
}
