import { useState } from 'react';
import type { Clip, ClipUse } from '../../clip/clip.js';
import { withoutClips, type ClipImport } from './clipTransfer.js';
import type { Clips } from './clipsContext.js';
import type { Delivered } from '../delivery/download.js';

/** What came of the last click. */
export type ClipOutcome =
  | { said: string; undo: (() => void) | null }
  | { delivered: Delivered }
  | { imported: ClipImport; undo: (() => void) | null }
  | { paste: { words: string; tsv: string | null } }
  | { error: unknown };

/** What is done with the list, one thing at a time. */
export interface ClipWork {
  busy: boolean;
  outcome: ClipOutcome | null;
  doing: (work: () => Promise<ClipOutcome | null>) => void;
  /** Puts a clip in the place of that of its id, or adds it. */
  put: (clip: Clip, said: string) => Promise<void>;
  remove: (clip: Clip) => void;
  setUsed: (clip: Clip, used: readonly ClipUse[]) => void;
  undoImport: (imported: ClipImport) => () => void;
}

export function useClipWork({ change }: Pick<Clips, 'change'>): ClipWork {
  const [state, setState] = useState<Pick<ClipWork, 'busy' | 'outcome'>>({ busy: false, outcome: null });
  const doing = (work: () => Promise<ClipOutcome | null>): void => {
    setState({ busy: true, outcome: null });
    void work()
      .catch((error: unknown): ClipOutcome => ({ error }))
      .then((outcome) => setState({ busy: false, outcome }));
  };
  const back = (clip: Clip) => (): void =>
    doing(async () => {
      await change((clips) => (clips.some(({ id }) => id === clip.id) ? clips : [...clips, clip]));
      return { said: `“${clip.headline}”已恢复。`, undo: null };
    });
  const setUsed = (clip: Clip, used: readonly ClipUse[]): Promise<unknown> =>
    change((clips) => clips.map((one) => (one.id === clip.id ? { ...one, used } : one)));
  return {
    ...state,
    doing,
    setUsed: (clip, used) =>
      doing(async () => {
        await setUsed(clip, used);
        const undo = async (): Promise<ClipOutcome> => {
          await setUsed(clip, clip.used);
          return { said: '已恢复原来的使用记录。', undo: null };
        };
        return { said: `“${clip.headline}”的使用记录已改。`, undo: () => doing(undo) };
      }),
    put: async (clip, said) => {
      await change((clips) =>
        clips.some(({ id }) => id === clip.id)
          ? clips.map((one) => (one.id === clip.id ? clip : one))
          : [...clips, clip],
      );
      setState({ busy: false, outcome: { said, undo: null } });
    },
    remove: (clip) =>
      doing(async () => {
        // As it is now: another window may have changed it.
        const gone: { clip: Clip } = { clip };
        await change((clips) => {
          gone.clip = clips.find(({ id }) => id === clip.id) ?? clip;
          return clips.filter(({ id }) => id !== clip.id);
        });
        return { said: `“${clip.headline}”已删除。`, undo: back(gone.clip) };
      }),
    undoImport: (imported) => () =>
      doing(async () => {
        await change((clips) => withoutClips(clips, imported.added));
        return { said: '已撤销导入；导入以后改过的留着。', undo: null };
      }),
  };
}
