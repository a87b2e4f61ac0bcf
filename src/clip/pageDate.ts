import type { IsoDate } from '../plan/period.js';
import { cleanLine } from './cleanText.js';
import { daysIn, onlyDay } from './days.js';
import { cutTo, LONGEST } from './limits.js';
import { metaOf } from './metaOf.js';
import type { Found, FoundIn } from './found.js';
import type { PageWords } from './pageWords.js';

/** The first is the standard of Chinese government sites. */
const META = [
  'pubdate',
  'article:published_time',
  'publishdate',
  'publish_date',
  'firstpublishedtime',
  'og:release_date',
  'datepublished',
  'weibo:article:create_at',
  'dc.date.issued',
  'date',
];

/** Said of the day on which the news was published. */
const PUBLISHED = /(?:发布|发稿|发表|刊发|印发|发文)(?:时间|日期|于)?\s*[：:]?\s*[[【(（]?\s*$/;
/** Said of some day of the page. */
const DATED = /(?:时间|日期)\s*[：:]\s*[[【(（]?\s*$/;
/** Said of another day: of today, of a change, of the end of something. */
const OTHER = /(?:今天|今日|现在|当前|更新|修改|打印|截止|截至|访问|有效|失效|成文|生成)[^\d]{0,8}$/;

/** So much of a line is looked at: who states the day does it soon. */
const LOOKED_AT = 500;
/** How much before a day may say what it is the day of. */
const BEFORE = 16;
/** How much of the words that say it is shown. */
const SHOWN = 40;

/**
 * The day on which a page says that its article was published: what stands beside the headline as 发布时间 goes first,
 * for that is what a reader sees; then what the page says for programs; then 时间 and a bare day beside the headline; last
 * the day in the address. Where two days stand in equal places, there is none.
 */
export function dateOfPage(page: PageWords): Found<IsoDate> | null {
  const beside = page.byline.flatMap(labelledDays);
  const inText = page.body.split('\n').flatMap(labelledDays);
  const of = (days: readonly Labelled[], label: Label): Labelled[] => days.filter((day) => day.label === label);
  return (
    only(of(beside, 'published'), 'stated') ??
    ofMeta(page) ??
    only(of(beside, 'dated'), 'stated') ??
    only(of(beside, 'bare'), 'line') ??
    only(of(inText, 'published'), 'text') ??
    ofAddress(page.address)
  );
}

type Label = 'published' | 'dated' | 'bare';

interface Labelled {
  date: IsoDate;
  label: Label;
  words: string;
}

function labelledDays(whole: string): Labelled[] {
  const line = whole.slice(0, LOOKED_AT);
  return daysIn(line).flatMap(({ date, start, end }): Labelled[] => {
    const before = line.slice(Math.max(0, start - BEFORE), start);
    if (OTHER.test(before)) return [];
    const label = PUBLISHED.test(before) ? 'published' : DATED.test(before) ? 'dated' : 'bare';
    const said = label === 'bare' ? '' : (/[^\s|｜]*\s*$/.exec(before)?.[0] ?? '');
    return [{ date, label, words: shortly(said + line.slice(start, end)) }];
  });
}

function only(days: readonly Labelled[], from: FoundIn): Found<IsoDate> | null {
  const value = onlyDay(days.map(({ date }) => date));
  return value === null ? null : { value, from, words: days[0]?.words ?? '' };
}

/** The first name that gives one day: the names differ in how well they are kept. */
function ofMeta(page: PageWords): Found<IsoDate> | null {
  for (const name of META) {
    const contents = metaOf(page, [name]).map((content) => content.slice(0, LOOKED_AT));
    const days = contents.flatMap((content) => inChina(content) ?? daysIn(content).map(({ date }) => date));
    const value = onlyDay(days);
    if (value !== null) return { value, from: 'meta', words: shortly(contents.join(' ')) };
  }
  return null;
}

/** A moment with its zone: the day that it is in China, eight hours before Greenwich. */
function inChina(content: string): IsoDate | null {
  const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.exec(content.trim())?.[0];
  if (stamp === undefined) return null;
  const time = Date.parse(stamp.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? null : new Date(time + EIGHT_HOURS).toISOString().slice(0, 10);
}

const EIGHT_HOURS = 8 * 3_600_000;

/** /20210930/, /2021-09/30/, /2021/9/30/, t20210930_1.html; of an address with two days none. */
function ofAddress(address: string): Found<IsoDate> | null {
  const path = address
    .slice(0, LONGEST.address)
    .replace(/[?#].*$/, '')
    .replace(/^[a-z]+:\/\/[^/]*/i, '');
  const split = path.replace(/(?<!\d)((?:19|20)\d{2})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/g, '$1-$2-$3');
  // A long number is a number of the article, though a day may seem to stand in it.
  const days = [...split.matchAll(/(?<!\d)(?:\d{8}|\d{4}-\d{1,2}-\d{1,2})(?!\d)/g)].flatMap(([words]) =>
    daysIn(words).map(({ date }) => ({ date, words })),
  );
  const value = onlyDay(days.map(({ date }) => date));
  return value === null ? null : { value, from: 'address', words: days[0]?.words ?? '' };
}

function shortly(words: string): string {
  return cutTo(cleanLine(words), SHOWN);
}
