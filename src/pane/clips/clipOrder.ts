import { sortBy } from 'es-toolkit/array';
import type { Clip } from '../../clip/clip.js';

/** The orders in which the list can be seen. */
export const CLIP_ORDERS = {
  newest: '新的在前',
  oldest: '旧的在前',
  taken: '最近摘的在前',
  item: '按要点条目',
} as const;

export type ClipOrder = keyof typeof CLIP_ORDERS;

/**
 * Clips in an order.
 * @param newestFirst the same clips, as `inClipOrder` gives them
 */
export function ordered(newestFirst: readonly Clip[], order: ClipOrder): readonly Clip[] {
  switch (order) {
    case 'newest':
      return newestFirst;
    case 'oldest': {
      // Those without a day stay last.
      const [dated, undated] = [newestFirst.filter(isDated), newestFirst.filter((clip) => !isDated(clip))];
      return [...dated.toReversed(), ...undated];
    }
    case 'taken':
      return newestFirst.toSorted((a, b) => b.takenAt.localeCompare(a.takenAt));
    case 'item':
      return sortBy(newestFirst, [({ item }) => item ?? Infinity]);
  }
}

function isDated({ date }: Clip): boolean {
  return date !== null;
}
