import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { ClipKeeper } from './clipKeeper.js';
import { ClipsContext, type Clips } from './clipsContext.js';

type Held = Pick<Clips, 'all' | 'fault' | 'pending'>;

const NOT_READ: Held = { all: null, fault: null, pending: [] };

/** Keeps the clips for all screens, as they are in whatever window they were changed. */
export function ClipsProvider({ keeper, children }: { keeper: ClipKeeper | null; children: ReactNode }): ReactNode {
  const [held, setHeld] = useState<Held>(NOT_READ);
  const reading = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    if (keeper === null) return;
    const own = ++reading.current;
    const [recalled, pending] = await Promise.all([keeper.clips(), keeper.pending()]);
    const { is } = recalled;
    // It is put aside at the first look, and the person is still to be told.
    if (is !== 'there' && is !== 'none') setHeld((last) => ({ ...last, fault: is }));
    // A later look sees more.
    if (own !== reading.current) return;
    setHeld((last) => ({ ...last, all: is === 'there' ? recalled.value : [], pending }));
  }, [keeper]);
  useEffect(() => {
    if (keeper === null) return;
    const onChange = (): void => void read();
    onChange();
    return keeper.subscribe(onChange);
  }, [keeper, read]);
  const clips = useMemo<Clips | null>(
    () =>
      keeper === null
        ? null
        : {
            ...held,
            change: async (change) => {
              const all = await keeper.change(change);
              setHeld((last) => ({ ...last, all }));
              return all;
            },
            refresh: () => void read(),
            removePending: async (id) => {
              await keeper.removePending(id);
              setHeld((last) => ({ ...last, pending: last.pending.filter((one) => one.id !== id) }));
            },
          },
    [keeper, held, read],
  );
  return <ClipsContext value={clips}>{children}</ClipsContext>;
}
