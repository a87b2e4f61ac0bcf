import { useFileDrop } from './useFileDrop.js';

/** In Excel a dropped file is of no use, but without this the pane would leave for it. */
export function DropGuard(): null {
  useFileDrop(() => undefined);
  return null;
}
