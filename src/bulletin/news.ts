import { dayLabel, partsOf, type IsoDate } from '../plan/period.js';
import { itemsOf } from '../plan/plan.js';
import type { NewsItem } from '../progress/progress.js';
import type { Content, NewsLine } from './content.js';
import { within } from './passages.js';
import { fullWidthPunctuation } from './punctuation.js';
import { wholePassage, itemFigure } from './readFigures.js';
import type { Scope } from './scope.js';

/**
 * News of the period, in time. What has no certain day is left out.
 * @param items those of the plan that the news must belong to, null for all news
 */
export function newsLines(scope: Scope, items: readonly number[] | null): NewsLine[] {
  return linesOf(scope, ({ item }) => items === null || (item !== null && items.includes(item)));
}

function linesOf({ progress, asOf, from }: Scope, keep: (news: NewsItem) => boolean): NewsLine[] {
  return progress.news
    .filter(keep)
    .flatMap((news) => (news.date !== null && within(news.date, from, asOf) ? [{ news, date: news.date }] : []))
    .sort((a, b) => a.date.localeCompare(b.date))
    .map(({ news, date }) => newsLine(news, date));
}

/** News by item of the plan, in the plan's order, each item's in time; what names no item of it comes last. */
export function newsByItem(scope: Scope): Content['newsByItem'] {
  const items = itemsOf(scope.plan);
  const numbers = items.map(({ number }) => number);
  const own = items.map(({ number, title }) => ({
    number: itemFigure(number, title),
    title: fullWidthPunctuation(title),
    news: linesOf(scope, ({ item }) => item === number),
  }));
  const others = linesOf(scope, ({ item }) => item === null || !numbers.includes(item));
  return [...own, { number: null, title: null, news: others }].filter(({ news }) => news.length > 0);
}

function newsLine(news: NewsItem, date: IsoDate): NewsLine {
  const { headline, text, origin } = news;
  return {
    date: tellsItsTime(text.text) ? null : writtenDate(news, date),
    headline: wholePassage('动态标题', headline, date),
    text: wholePassage('动态内容', text, date),
    origin: origin === null ? null : wholePassage('动态来源', origin, date),
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
