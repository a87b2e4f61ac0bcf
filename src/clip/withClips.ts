import { plainWords } from '../progress/match/plainWords.js';
import type { ClipSource, NewsItem, Progress } from '../progress/progress.js';
import type { Clip } from './clip.js';

/**
 * A workbook's progress with clips as further news: each is told by its sentence, or its text where it has none, letter
 * by letter as it was left in the form. What the sheet 工作动态 has already is not told twice (`isInWorkbook`).
 */
export function withClips<T extends Progress>(progress: T, clips: readonly Clip[]): T {
  const further = clips.filter((clip) => !isInWorkbook(clip, progress)).map(newsOf);
  return further.length === 0 ? progress : { ...progress, news: [...progress.news, ...further] };
}

/** Whether a workbook has a clip's news among its own: the same headline and the same text, punctuation and blanks apart. */
export function isInWorkbook({ headline, text, summary }: Clip, { news }: Pick<Progress, 'news'>): boolean {
  const title = plainWords(headline);
  const texts = [text, summary].map(plainWords).filter((words) => words !== '');
  return news.some((one) => plainWords(one.headline.text) === title && texts.includes(plainWords(one.text.text)));
}

/** What a bulletin tells of a clip. */
export function toldText({ summary, text, headline }: Pick<Clip, 'summary' | 'text' | 'headline'>): string {
  return [summary, text, headline].find((words) => words.trim() !== '') ?? '';
}

function newsOf(clip: Clip): NewsItem {
  const { id, address, source, date, item, headline } = clip;
  const from = (text: string): ClipSource => ({ clip: id, address, site: source, text });
  return {
    date,
    dateSource: from(date ?? ''),
    item,
    headline: from(headline),
    text: from(toldText(clip)),
    origin: source.trim() === '' ? null : from(source),
  };
}
