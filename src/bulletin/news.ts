import { dayLabel, partsOf, type IsoDate } from '../plan/period.js';
import type { NewsItem } from '../progress/progress.js';
import type { NewsLine } from './content.js';
import { within } from './passages.js';
import { cellPassage } from './readFigures.js';
import type { Scope } from './scope.js';

/**
 * News of the period, in time. What has no certain day is left out.
 * @param items those of the plan that the news must belong to, null for all news
 */
export function newsLines({ progress, asOf, from }: Scope, items: readonly number[] | null): NewsLine[] {
  return progress.news
    .filter(({ item }) => items === null || (item !== null && items.includes(item)))
    .flatMap((news) => (news.date !== null && within(news.date, from, asOf) ? [{ news, date: news.date }] : []))
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ news, date }) => newsLine(news, date));
}

function newsLine(news: NewsItem, date: IsoDate): NewsLine {
  const { headline, text, origin } = news;
  return {
    date: tellsItsTime(text.text) ? null : writtenDate(news, date),
    headline: cellPassage('动态标题', headline, date),
    text: cellPassage('动态内容', text, date),
    origin: origin === null ? null : cellPassage('动态来源', origin, date),
  };
}

/** A text whose first clause names a time of its own (截至7月13日, …于2月25日签订) is told without the day it was reported. */
function tellsItsTime(text: string): boolean {
  const [clause = ''] = text.split(/[，,。]/, 1);
  return /\d{1,2}月|近日|日前/.test(clause);
}

/** 3月5日; 2月底 where the cell says no more than that. */
function writtenDate({ dateSource }: NewsItem, date: IsoDate): string {
  const { month, day } = partsOf(date);
  return /[底末]/.test(dateSource.text) ? dayLabel(date) : `${month}月${day}日`;
}
