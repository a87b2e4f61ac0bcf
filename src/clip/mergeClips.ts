import { isEqual } from 'es-toolkit/predicate';
import type { Clip } from './clip.js';
import { sameArticle, type SameArticle } from './sameArticle.js';

/** What became of clips that were brought in. */
export interface MergedClips {
  /** The own ones, unchanged, and behind them those that were added. */
  clips: readonly Clip[];
  added: readonly Clip[];
  /** Known already, and the same in everything. */
  same: readonly Clip[];
  /** Known already, and otherwise here: the own one is kept. */
  kept: readonly { own: Clip; imported: Clip }[];
  /** Of those that were added, the ones that seem to be an article that was there before. */
  doubtful: readonly { clip: Clip; same: SameArticle }[];
}

/** Adds clips that are not there yet, by their id; nothing that is there is changed. */
export function mergeClips(own: readonly Clip[], imported: readonly Clip[]): MergedClips {
  const known = new Map(own.map((clip) => [clip.id, clip]));
  const [added, same, kept, doubtful]: [
    Clip[],
    Clip[],
    MergedClips['kept'][number][],
    MergedClips['doubtful'][number][],
  ] = [[], [], [], []];
  for (const clip of imported) {
    const before = known.get(clip.id);
    if (before === undefined) {
      const article = sameArticle(clip, own);
      if (article !== null) doubtful.push({ clip, same: article });
      known.set(clip.id, clip);
      added.push(clip);
    } else if (isEqual(before, clip)) same.push(clip);
    else kept.push({ own: before, imported: clip });
  }
  return { clips: [...own, ...added], added, same, kept, doubtful };
}
