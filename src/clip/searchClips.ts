import type { Clip } from './clip.js';

/** Clips in the order of a list: the newest news first, of one day the one taken last first; undated ones come last. */
export function inClipOrder(clips: readonly Clip[]): Clip[] {
  return clips.toSorted(
    (a, b) =>
      (b.date ?? '').localeCompare(a.date ?? '') || b.takenAt.localeCompare(a.takenAt) || a.id.localeCompare(b.id),
  );
}

/**
 * The clips that have all of some words, in their order: in headline, text, summary, source, address or day, 第9项 as the
 * item, 第3期 as an issue that printed it. Width and case of letters make no difference. All clips where nothing is asked.
 */
export function searchClips(clips: readonly Clip[], query: string): Clip[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [...clips];
  return clips.filter((clip) => {
    const text = searched(clip);
    return words.every((word) => text.includes(word));
  });
}

function searched({ headline, text, summary, source, address, date, item, used }: Clip): string {
  const issues = used.map(({ number, title }) => `${number === null ? '' : `第${number}期`}${title}`);
  const known = [headline, text, summary, source, address, date ?? '', item === null ? '' : `第${item}项`, ...issues];
  return plain(known.join('\n'));
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
