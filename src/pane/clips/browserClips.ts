import { loadClipping } from '../core.js';
import { browserKeyValues, persistOnce } from '../memory/keyValues.js';
import type { ClipKeeper } from './clipKeeper.js';
import { clearPending, listPending, removePending, subscribePending } from './pendingCaptures.js';
import { storedClips, type ClipPorts } from './storedClips.js';

/** Clips in the browser's own storage, of this page's origin. */
export function browserClips(): ClipKeeper {
  return storedClips({
    store: browserKeyValues('jianbao-clips', 'clips'),
    schemas: async () => {
      const { clipSchema, captureSchema } = await loadClipping();
      return { clip: clipSchema, capture: captureSchema };
    },
    pending: { list: listPending, remove: removePending, clear: clearPending, subscribe: subscribePending },
    channel: otherWindows(),
    persist: persistOnce(),
  });
}

function otherWindows(): ClipPorts['channel'] {
  const channel = new BroadcastChannel('jianbao-clips');
  return {
    post: () => channel.postMessage('changed'),
    listen: (listener) => {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
  };
}
