import { Readability } from '@mozilla/readability';
import type { Capture, CapturedFrame } from '../../clip/clip.js';
import type { PageWords } from '../../clip/pageWords.js';
import type { ClippingCore } from '../core.js';
import { linesOf } from './linesOf.js';

/** Shorter ones are no article; a short notice of a bureau has some sixty characters. */
const SHORTEST = 50;
/** Of an article's words so many at most are those of links; of a list of news nearly all. */
const MOST_LINKS = 0.4;
/** Lines above and below the headline in which day and source may stand. */
const ABOVE = 4;
const BELOW = 10;
/** A longer line is a paragraph already. */
const LONGEST_BYLINE = 200;
/** What stands for a heading on pages that have none. */
const HEADINGS = 'h1, h2, [class*="title" i], [class*="bt" i], [id*="title" i], [class*="headline" i]';
/** What pages themselves call the publisher; the first is an official account's. */
const PUBLISHER = '#js_name, [itemprop="publisher"]';
/** A longer one is no headline. */
const LONGEST_HEADING = 120;

/** A page of a capture, read. */
export interface ReadPage {
  words: PageWords;
  /** The article alone, without the lines that the page sets above and below it. */
  article: string;
  /** The source was longer than is kept: the article may have no end. */
  cut: boolean;
}

/**
 * Reads the words of a captured page: of the frame that holds the article, or the top one where none does. Its markup is
 * parsed in a document that runs nothing, loads nothing and is never shown; what comes out is plain text.
 */
export function readPage(
  core: PageCore,
  { address, title, frames }: Pick<Capture, 'address' | 'title' | 'frames'>,
): ReadPage {
  const read = frames.map((frame) => readFrame(core, frame));
  const [top] = read;
  const best = read.reduce<ReadPage | null>(
    (longest, one) => (one.words.body.length > (longest?.words.body.length ?? 0) ? one : longest),
    null,
  );
  if (top === undefined) return { words: { ...NOTHING, address, title }, article: '', cut: false };
  const { words, article, cut } = best ?? top;
  // A frame often has neither title nor site of its own.
  const framed = words === top.words ? words : { ...words, meta: [...words.meta, ...top.words.meta] };
  return {
    words: {
      ...framed,
      address: words.address || address,
      title: words.title || title,
      site: words.site || top.words.site,
    },
    article,
    cut,
  };
}

/** The part of the core that knows how articles are laid out. */
type PageCore = Pick<ClippingCore, 'articleText'>;

const NOTHING: PageWords = { address: '', headings: [], title: '', site: '', meta: [], byline: [], body: '' };

function readFrame(core: PageCore, { address, html, cut }: CapturedFrame): ReadPage {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = metaOf(page);
  const headings = headingsOf(page);
  const body = articleOf(page);
  const article = core.articleText(body, [...headings, page.title]);
  const words: PageWords = {
    address,
    headings,
    title: page.title,
    site: meta.find(([name]) => name === 'og:site_name' || name === 'sitename')?.[1] ?? '',
    meta,
    byline: bylineOf(page, headings, article),
    body,
  };
  return { words, article, cut };
}

function metaOf(page: Document): [string, string][] {
  const named = [...page.querySelectorAll(PUBLISHER)].map((element): [string, string] => ['source', textOf(element)]);
  const meta = [...page.querySelectorAll('meta[content]')].flatMap((element): [string, string][] => {
    const name = element.getAttribute('name') ?? element.getAttribute('property') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content') ?? '';
    return name === null || content.trim() === '' ? [] : [[name.trim().toLowerCase(), content]];
  });
  return [...meta, ...named];
}

function headingsOf(page: Document): string[] {
  const first = [...page.querySelectorAll('h1')];
  const found = first.some((element) => textOf(element) !== '') ? first : [...page.querySelectorAll(HEADINGS)];
  const texts = found.map(textOf).filter((text) => text !== '' && text.length <= LONGEST_HEADING);
  return [...new Set(texts)];
}

/** The text of an element that is one line. */
function textOf(element: Element): string {
  return linesOf(element).replaceAll('\n', '').trim();
}

/** The article as lines; empty where there is none. */
function articleOf(page: Document): string {
  // It takes the document apart.
  const copy = document.implementation.createHTMLDocument('');
  copy.replaceChild(copy.importNode(page.documentElement, true), copy.documentElement);
  const found = new Readability(copy, {
    // A Chinese character says what takes a word elsewhere.
    charThreshold: SHORTEST * 2,
    serializer: (node) => node,
  }).parse();
  const content = found?.content;
  if (!(content instanceof Element)) return '';
  const text = linesOf(content);
  return isArticle(content, text) ? text : '';
}

function isArticle(content: Element, text: string): boolean {
  const all = lengthOf(text);
  const linked = [...content.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link.textContent), 0);
  return all >= SHORTEST && linked <= MOST_LINKS * all && /[。！？!?；]/.test(text);
}

function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** The short lines about the headline, where the page states day and source. */
function bylineOf(page: Document, headings: readonly string[], body: string): string[] {
  const lines = linesOf(page.body, { isSpread: true }).split('\n');
  const wanted = [...headings, page.title].map(bare).filter((words) => words.length > 4);
  const isHeading = (line: string): boolean =>
    bare(line).length > 4 && wanted.some((words) => words.includes(bare(line)));
  const begin = bare(body.split('\n', 1)[0] ?? '');
  const start = begin === '' ? -1 : lines.findIndex((line) => bare(line) === begin || bare(line).startsWith(begin));
  const end = start === -1 ? lines.length : start;
  // The last before the article: above it the same words may stand in the trail of columns.
  let at = lines.slice(0, end).findLastIndex(isHeading);
  if (at === -1) at = start === -1 ? lines.findIndex(isHeading) : Math.max(0, start - 1);
  if (at === -1) return [];
  const last = start > at ? Math.min(at + BELOW, start) : at + BELOW;
  return lines.slice(Math.max(0, at - ABOVE), last + 1).filter((line) => line.length <= LONGEST_BYLINE);
}

function bare(text: string): string {
  return text.replace(/[\s\u00a0\u200b]/g, '');
}
