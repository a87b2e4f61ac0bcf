import type { IsoDate } from '../../plan/period.js';
import type { Matcher } from '../match/matchTarget.js';
import { clean, type Cover, type TargetWords } from './proseFit.js';
import { BATCH, PART, TOLD_BY } from './proseWords.js';

/**
 * How much the place of a note says of its target: it stands in the target's own row, in the row of a clause that is about
 * this target or about several, or under the item alone. The less it says the more the words have to.
 */
export type Trust = 'row' | 'clause' | 'shared-clause' | 'item';

/** What a figure is read by. */
export interface Reader {
  note: { day: IsoDate | null; isEvent: boolean };
  trust: Trust;
  match: Matcher;
  /** Nothing else in the note was the target's: in its own row words that no one knows will do where they can only mean that. */
  isLenient: boolean;
}

/**
 * 3: a name of the target, or words that are like one and no other's; 2: words of its names; 1: nothing against it;
 * 0: too little, but it stands beside the figure that is the target's (培训9场、咨询4场).
 */
export type Level = 0 | 1 | 2 | 3;

/** How surely a figure is the target's. */
export interface Found {
  level: Level;
  /** The name in the text by which it was found, else empty. */
  name: string;
  /** The words beside the figure name the target themselves. */
  isNamed: boolean;
  /** One event, one award: another such would be one more. */
  isOnce?: boolean;
}

/** Found by a name beside the figure; by nothing that the text says. */
export const NAMED: Found = { level: 3, name: '', isNamed: true };
/** Found by nothing that the text says: the place alone speaks for it. */
export const UNSAID: Found = { level: 1, name: '', isNamed: false };
const GROWTH = /同比|增长率?|上升|下降|增速|增幅|回落|减少/g;
/** Words that say how a figure is meant, or that it counts: 通过认定. */
const PARTS = new RegExp(`${PART.source}|${BATCH.source}|通过(?=认定|备案|立项)`, 'g');

/** Words of what was done to things, or of the aim. */
export function isForeign(words: string, of: TargetWords): boolean {
  return of.isAct(words) || of.isAim(words);
}

/** Words without those that say how a figure is meant. */
export function plainOf(words: string, { target }: TargetWords): string {
  return (target.basis === 'growth' ? words.replace(GROWTH, '') : words).replace(TOLD_BY, '').replace(PARTS, '');
}

/** Whether words are like a name of the target and of no other. */
export function isLike(words: string, { target }: TargetWords, match: Matcher): boolean {
  const isGrowth = target.basis === 'growth';
  const plain = clean(isGrowth ? words.replace(GROWTH, '') : words);
  const found = match(`${plain}${isGrowth ? '增长' : ''}`, target.item);
  return found.kind === 'one' && found.target === target.id;
}

/** In the target's own row any of its words will do; elsewhere only those that are not many others'. */
export function isEnough({ own, rare, unique }: Cover, trust: Trust): boolean {
  return { row: own, clause: rare, 'shared-clause': unique, item: 0 }[trust] > 0;
}
