import { useCallback, useMemo, useState } from 'react';
import { withNotice, type MemoryNotice } from './notices.js';

/** What a person is to be told of what is remembered. */
export interface Notices {
  notices: readonly MemoryNotice[];
  tell: (notice: MemoryNotice) => void;
  dismiss: (notice: MemoryNotice) => void;
}

export function useNotices(): Notices {
  const [notices, setNotices] = useState<readonly MemoryNotice[]>([]);
  const tell = useCallback((notice: MemoryNotice) => setNotices((told) => withNotice(told, notice)), []);
  const dismiss = useCallback((notice: MemoryNotice) => setNotices((told) => told.filter((one) => one !== notice)), []);
  return useMemo(() => ({ notices, tell, dismiss }), [notices, tell, dismiss]);
}
