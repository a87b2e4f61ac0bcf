import { plainWords } from '../progress/match/plainWords.js';
import { cleanLine } from './cleanText.js';
import { cutTo, LONGEST } from './limits.js';
import { metaOf } from './metaOf.js';
import type { Found, FoundIn } from './found.js';
import type { PageWords } from './pageWords.js';

/** The first is the standard of Chinese government sites. */
const META = ['articletitle', 'og:title', 'twitter:title'];

/** Between a headline and the names of site and column in the title of a window. */
const PARTS = /\s*(?:[_|｜]|\s[-–—·]\s?|[-–—]{1,2}(?=[^-–—]{2,30}$)|\s[-–—]|>>|»)\s*/;

/** What sites and columns are called. */
const OF_SITE =
  /(?:网|网站|门户|政府|委员会|局|厅|部|新闻|要闻|动态|日报|频道|首页|中心|客户端|平台|[a-z]{2,}\.(?:cn|com))$/i;

/** Shorter ones are names of columns: 工作动态. */
const SHORTEST = 5;

/**
 * The headline of an article: a heading of the page that its title or its own words for programs have too; then those
 * words; then the first long heading; then the title without the names of site and column.
 */
export function headlineOfPage(page: PageWords): Found<string> | null {
  const title = cleanLine(page.title);
  const meta = metaOf(page, META).map(cleanLine);
  const known = [title, ...meta].map(plainWords);
  const headings = page.headings.map(cleanLine).filter((text) => isHeadline(text, page));
  const confirmed = headings.filter((heading) => known.some((words) => words.includes(plainWords(heading))));
  const bare = withoutSite(title, page.site);
  return (
    found(longest(confirmed), 'heading') ??
    found(
      meta.map((text) => withoutSite(text, page.site)).find((text) => isHeadline(text, page)),
      'meta',
    ) ??
    found(headings[0], 'heading') ??
    found(bare === '' ? undefined : bare, 'title')
  );
}

function found(text: string | undefined, from: FoundIn): Found<string> | null {
  return text === undefined
    ? null
    : { value: cutTo(text, LONGEST.headline), from, words: cutTo(text, LONGEST.headline) };
}

/** Long enough, and not the name of the site. */
function isHeadline(text: string, { site }: PageWords): boolean {
  const words = plainWords(text);
  return words.length >= SHORTEST && words !== plainWords(site);
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>((best, text) => (text.length > (best?.length ?? 0) ? text : best), undefined);
}

/** A title without what at its ends names the site or a column of it. */
function withoutSite(title: string, site: string): string {
  const name = plainWords(site);
  const parts = title.split(PARTS).filter((part) => part !== '');
  const isOfSite = (part: string): boolean => {
    const words = plainWords(part);
    return (name !== '' && (words === name || words.includes(name))) || (OF_SITE.test(part) && words.length <= 16);
  };
  let [first, last] = [0, parts.length];
  while (last - first > 1 && isOfSite(parts[last - 1] ?? '')) last--;
  while (last - first > 1 && isOfSite(parts[first] ?? '')) first++;
  if (last - first === parts.length) return title;
  // Only whole parts at the ends were taken off: what is left is as the title has it.
  const begin = title.indexOf(parts[first] ?? '');
  const end = title.lastIndexOf(parts[last - 1] ?? '') + (parts[last - 1] ?? '').length;
  return title.slice(begin, end).trim();
}
