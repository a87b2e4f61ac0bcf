import { plainWords } from '../progress/match/plainWords.js';
import { cleanText } from './cleanText.js';

/** Longer sentences are none that a short item could be told with. */
const LONGEST = 120;
/** Shorter ones are headings and shouts. */
const SHORTEST = 10;

/** Who brings the news and whence, before it begins: （记者 张三） 本报讯 某某在线某市9月30日电 图为… */
const DATELINE =
  /^(?:[【[（(][^】\]）)]{0,30}(?:讯|记者|通讯员|摄|报道|来源|文\/|电)[^】\]）)]{0,30}[】\]）)]|(?:本报|本网|本台|[\p{Script=Han}]{2,10}(?:社|网|日报|新闻|在线))(?:讯|消息|[\p{Script=Han}]{0,6}\d{1,2}月\d{1,2}日[电讯])|(?:记者|通讯员)\s?[\p{Script=Han}]{2,4}(?=\s))[\s—－-]*/u;

/** A caption, a greeting, a credit or a question does not say what happened. */
const NO_NEWS =
  /^(?:图为|图片|上图|下图|编者按|编辑|责任编辑|责编|来源|摄影|作者|记者|通讯员|原标题|点击|扫码|各县|各有关|你好|您好)/;

/** A sentence with the mark that ends it, and the quotation mark behind that. */
const SENTENCE = /[^。！？]*[。！？]+[”’」』）)]*/g;

/**
 * The first whole sentence of a text that says what happened, letter by letter; empty where none of a fit length is near
 * its beginning. What stands before it of who reports and whence is left out, and so is a repeated headline.
 */
export function proposeSummary(text: string, headline: string): string {
  const title = plainWords(headline);
  for (const paragraph of cleanText(text).split('\n').slice(0, 6)) {
    if (plainWords(paragraph) === title) continue;
    for (const [sentence] of paragraph.matchAll(SENTENCE)) {
      const told = withoutDateline(sentence);
      if (isNews(told)) return told;
    }
  }
  return '';
}

function withoutDateline(sentence: string): string {
  let rest = sentence.trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(DATELINE, '').trim();
  }
  return rest;
}

function isNews(sentence: string): boolean {
  if (sentence.length < SHORTEST || sentence.length > LONGEST) return false;
  if (NO_NEWS.test(sentence) || /？[”’」』）)]*$/.test(sentence)) return false;
  // A quotation that goes on in the next sentence is no whole one.
  return count(sentence, '“') === count(sentence, '”') && count(sentence, '（') === count(sentence, '）');
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
