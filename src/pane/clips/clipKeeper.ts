import type { Capture, Clip } from '../../clip/clip.js';
import type { Recalled } from '../memory/memory.js';

/** Where clips are kept from one opening to the next. */
export interface ClipKeeper {
  /** Never rejects; a record that cannot be understood is put aside. */
  clips: () => Promise<Recalled<readonly Clip[]>>;
  /**
   * Changes them, from what they are at that moment, whatever other windows do; yields them as they are then.
   * @throws InputError where they cannot be kept, and then they are as before
   */
  change: (change: (clips: readonly Clip[]) => readonly Clip[]) => Promise<readonly Clip[]>;
  /** What was taken and not looked at yet, the oldest first. Never rejects. */
  pending: () => Promise<readonly Capture[]>;
  /** It was looked at. */
  removePending: (id: string) => Promise<void>;
  /** Calls back when something was taken, or another window has changed the clips; returns what stops it. */
  subscribe: (listener: () => void) => () => void;
  /** Throws all away. */
  clear: () => Promise<void>;
}
