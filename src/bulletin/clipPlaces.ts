import type { Clip } from '../clip/clip.js';
import { isInWorkbook } from '../clip/withClips.js';
import type { IsoDate } from '../plan/period.js';
import type { Progress } from '../progress/progress.js';
import type { Content, NewsLine } from './content.js';
import type { Figure } from './figure.js';

/**
 * Why a chosen clip is not in a document: it has no day; its day is after the last that counts, or before the first; the
 * workbook tells it already; the document is about a chapter that its item does not belong to; or the template tells
 * no news.
 */
export type ClipAbsence = 'undated' | 'later' | 'earlier' | 'in-workbook' | 'other-chapter' | 'no-news';

/** Whether a chosen clip was printed. */
export interface ClipPlace {
  clip: Clip;
  /** Null where it was printed. */
  absence: ClipAbsence | null;
}

/**
 * Which of the chosen clips a document prints, and why the others not.
 * @param content what its template was given, of a progress with the clips
 * @param asOf the last day that counts
 * @param figures those that were printed
 */
export function clipPlaces(
  clips: readonly Clip[],
  {
    content,
    asOf,
    figures,
    progress,
  }: {
    content: Pick<Content, 'news' | 'newsByItem'>;
    asOf: IsoDate;
    figures: ReadonlyMap<string, Figure>;
    progress: Pick<Progress, 'news'>;
  },
): ClipPlace[] {
  const printed = printedClips(figures);
  const told = idsOf(content.news);
  const ofPeriod = idsOf(content.newsByItem.flatMap(({ news }) => news));
  const inNews = new Set(progress.news.flatMap(({ headline }) => ('clip' in headline ? [headline.clip] : [])));
  const absenceOf = (clip: Clip): ClipAbsence | null => {
    if (printed.has(clip.id)) return null;
    if (!inNews.has(clip.id) && isInWorkbook(clip, progress)) return 'in-workbook';
    if (clip.date === null) return 'undated';
    if (clip.date > asOf) return 'later';
    if (!ofPeriod.has(clip.id)) return 'earlier';
    return told.has(clip.id) ? 'no-news' : 'other-chapter';
  };
  return clips.map((clip) => ({ clip, absence: absenceOf(clip) }));
}

/** Ids of the clips of which a document prints anything. */
export function printedClips(figures: ReadonlyMap<string, Figure>): ReadonlySet<string> {
  return new Set([...figures.values()].flatMap(clipsOf));
}

function idsOf(news: readonly NewsLine[]): Set<string> {
  return new Set(news.flatMap(({ headline, text }) => [headline, text].flatMap(clipsOf)));
}

function clipsOf(figure: Figure): string[] {
  return figure.kind === 'passage' && figure.source.from === 'clip' ? [figure.source.id] : [];
}

/** The reason in words, one Chinese sentence with what to do. */
export function absenceWords(absence: ClipAbsence): string {
  return ABSENCES[absence];
}

const ABSENCES: Readonly<Record<ClipAbsence, string>> = {
  undated: '没有日期，不知道属于哪一期，请先补上日期。',
  later: '日期在本期之后，留到以后的简报用。',
  earlier: '日期在本期之前，本期不写。',
  'in-workbook': '工作簿的工作动态表里已有这一条，按工作簿的写，不重复。',
  'other-chapter': '不属于本期专题所写的条目；属于的话，请改它的要点条目。',
  'no-news': '这种简报的模板不写这一条动态。',
};
