import { createContext, use } from 'react';
import type { Capture, Clip } from '../../clip/clip.js';
import type { Recalled } from '../memory/memory.js';
import type { ClipKeeper } from './clipKeeper.js';

/** The clips as all screens share them. */
export interface Clips {
  /** Null until they are read. */
  all: readonly Clip[] | null;
  /** Why those that were kept are not there; null where nothing is wrong. */
  fault: Exclude<Recalled<unknown>['is'], 'there' | 'none'> | null;
  /** What was taken and not looked at yet, the oldest first. */
  pending: readonly Capture[];
  /** @throws InputError where the change cannot be kept */
  change: ClipKeeper['change'];
  removePending: (id: string) => Promise<void>;
  /** Looks again at what is kept and what waits. */
  refresh: () => void;
}

export const ClipsContext = createContext<Clips | null>(null);

/** The clips; null where the pane keeps none. */
export function useClips(): Clips | null {
  return use(ClipsContext);
}
