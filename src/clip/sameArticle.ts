import { addressKey, isFrontPage } from './address.js';
import type { Clip } from './clip.js';
import { commonNumbers, overlapOf } from './textOverlap.js';

/** A clip that seems to be the same article as another. */
export interface SameArticle {
  clip: Clip;
  /** The same address, or nearly the same text. */
  why: 'address' | 'text';
  /** How much of the shorter text the other has, 0–1. */
  overlap: number;
}

/**
 * By trial on reprints of one news and on different news that are worded alike: reprints with another dateline, edited,
 * cut to 40 % or extended by half came to 0.96–1.00; the meeting of the year before to 0.90, the next meeting of a series
 * and next month's statistics to 0.77. A text written anew from the same facts comes to 0.70, and is another text.
 */
const BAR = 0.94;
/** Edited a little more heavily, it is still the same where its numbers are: those of a series differ (0.13–0.33). */
const EDITED_BAR = 0.85;
const NUMBERS = 0.6;

/** The clip that a clip is the same article as, null where there is none; itself apart. The address goes before the text. */
export function sameArticle(clip: Clip, clips: readonly Clip[]): SameArticle | null {
  const others = clips.filter(({ id }) => id !== clip.id);
  const overlap = overlapOf(clip.text);
  const key = addressKey(clip.address);
  const known =
    key === null || isFrontPage(key) ? undefined : others.find((other) => addressKey(other.address) === key);
  if (known !== undefined) return { clip: known, why: 'address', overlap: overlap(known.text) };
  let best: SameArticle | null = null;
  for (const other of others) {
    const share = overlap(other.text);
    if (share > (best?.overlap ?? 0) && isSameText(share, clip, other))
      best = { clip: other, why: 'text', overlap: share };
  }
  return best;
}

function isSameText(share: number, a: Clip, b: Clip): boolean {
  if (share < EDITED_BAR) return false;
  const numbers = commonNumbers(a.text, b.text);
  return numbers >= NUMBERS && (share >= BAR || /\d/.test(a.text));
}
