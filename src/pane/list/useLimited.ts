import { useState } from 'react';

/** How many are drawn at first, and more at each asking: hundreds at once make a pane slow. */
const PAGE = 50;

/** The first of a long list, and how to see more of it. */
export function useLimited<T>(all: readonly T[]): { shown: readonly T[]; left: number; more: () => void } {
  const [limit, setLimit] = useState(PAGE);
  return {
    shown: all.slice(0, limit),
    left: Math.max(0, all.length - limit),
    more: () => setLimit((last) => last + PAGE),
  };
}
