import { cleanLine } from './cleanText.js';
import { daysIn } from './days.js';
import { cutTo, LONGEST } from './limits.js';
import { metaOf } from './metaOf.js';
import type { Found, FoundIn } from './found.js';
import type { PageWords } from './pageWords.js';

/** The first is the standard of Chinese government sites. */
const META = ['contentsource', 'source', 'article:source', 'mediaid'];

/** Who published it; who wrote it (作者) is not that. */
const LABELS: readonly RegExp[] = [
  /(?:信息|文章|新闻|稿件|内容|资料|转载)?来\s{0,4}源(?:于|自|单位)?\s*[：:]|(?:稿\s{0,2}源)\s*[：:]|【来源】/,
  /(?:发布|供稿|信息)(?:机构|单位|部门)\s*[：:]/,
];

/** Where what follows a label ends: two blanks, a bar, a bracket, or another statement. */
const END = new RegExp(
  '[\\s\\u00a0\\u3000]{2,}|\\t|\\n|[|｜【\\[（(）)\\]】<>]|' +
    '(?:[\\s\\u00a0\\u3000]*)(?:字号|字体|浏览|阅读|点击|访问|人气|责任编辑|责编|编辑|作者|记者|撰稿|通讯员|摄影|审核|签发|时间|日期|' +
    '发布(?!会)|发表于|更新|分享|打印|收藏|关闭|大\\s*中\\s*小|我要|索引号|文号|评论|扫一扫|来源|稿源)',
);

/** A name is not longer, with what stands before and behind it. */
const LOOKED_AT = 300;

/** What a site writes instead of its name, or where there is nothing to write. */
const OWN = /^(?:本站|本网|本网站|本网讯|原创|本站原创|网站)$/;
const NOTHING = /^(?:null|undefined|none|无|未知|-+|—+|\/|网络|互联网)?$/i;

/** Who published an article, as its page says: beside the headline, for programs, at an end of the text, or the site's own name. */
export function sourceOfPage(page: PageWords): Found<string> | null {
  const site = cleanLine(page.site);
  const own = ofSite(site);
  const meant = (found: Found<string> | null): Found<string> | null => {
    if (found === null || !OWN.test(found.value)) return found;
    return own === null ? null : { ...found, value: own.value };
  };
  const paragraphs = page.body.split('\n');
  const ends = [...paragraphs.slice(0, 2), ...paragraphs.slice(2).slice(-3)];
  return meant(labelled(page.byline, 'stated')) ?? meant(ofMeta(page)) ?? meant(labelled(ends, 'text')) ?? own;
}

function ofSite(site: string): Found<string> | null {
  return NOTHING.test(site) || OWN.test(site)
    ? null
    : { value: cutTo(site, LONGEST.source), from: 'site', words: site };
}

function ofMeta(page: PageWords): Found<string> | null {
  for (const content of metaOf(page, META)) {
    const value = named(content);
    if (value !== null) return { value, from: 'meta', words: value };
  }
  return null;
}

/** What stands behind the first label that has anything behind it; a label of the first kind goes before all others. */
function labelled(lines: readonly string[], from: FoundIn): Found<string> | null {
  for (const label of LABELS) {
    for (const [index, line] of lines.entries()) {
      const found = label.exec(line);
      if (found === null) continue;
      const rest = line.slice(found.index + found[0].length);
      const value = named(rest) ?? (rest.trim() === '' ? named(lines[index + 1] ?? '') : null);
      if (value !== null) return { value, from, words: `${cleanLine(found[0])}${value}` };
    }
  }
  return null;
}

/** The name that a text begins with; null where it begins with none. */
function named(text: string): string | null {
  const begun = text.slice(0, LOOKED_AT).replace(/^[\s\u00a0\u3000：:]+/, '');
  const end = END.exec(begun)?.index ?? begun.length;
  const day = daysIn(begun)[0]?.start ?? begun.length;
  const name = cleanLine(begun.slice(0, Math.min(end, day))).replace(/[，,。；;、：:\-—/]+$/, '');
  return NOTHING.test(name) || name.length > LONGEST.source ? null : name;
}
