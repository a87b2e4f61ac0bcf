import { plainWords } from '../progress/match/plainWords.js';
import { daysIn } from './days.js';

/** Said beside a headline, and not in a sentence. */
const STATED =
  /(?:来\s{0,4}源|稿\s{0,2}源|作者|记者|编辑|责编|发布(?:时间|日期|机构|单位|人)?|时间|日期|供稿|撰稿|摄影|审核|签发|浏览(?:次数|量|数)?|阅读(?:次数|量|数)?|点击(?:次数|量|数)?|访问(?:次数|量|数)?|字号|字体|视力保护色|索引号|文号|信息分类|评论)\s*[：:]/;

/** Buttons of a page. */
const BUTTON =
  /^(?:[[【(（]?\s*(?:大|中|小|打印(?:本页|此页|页面)?|关闭(?:窗口|本页|页面)?|收藏|分享(?:到)?|微信|微博|朋友圈|QQ空间|放大|缩小|默认|字号|扫一扫|展开全文|阅读全文|返回顶部|A\+|A-|[|｜/／·])\s*[\]】)）]?[\s|｜]*)+$/i;

/** What asks a reader to follow an account. */
const PROMOTION = /^(?:点击(?:上方|下方|蓝字)|关注我们|长按(?:识别|关注)|扫码关注|扫一扫).{0,20}$/;

/** With which what stands below an article begins: who made it, and where to go next. */
const CREDIT =
  /^[（(【[]?\s*(?:责任?编辑|责编|编辑|编审|初审|复审|终审|一审|二审|三审|审核|校对|监制|值班|供稿|撰稿|文字|摄影|来\s{0,4}源|稿\s{0,2}源|作者|上一[篇条]|下一[篇条]|分享到|相关(?:链接|阅读|新闻|附件)|版权|免责声明|原标题|往期推荐|END)\s*(?:[：:]|$)/;

/** A longer line is a paragraph. */
const LONGEST_LINE = 160;
const LONGEST_CREDIT = 80;
/** So many lines are looked at above an article. */
const LOOKED_AT = 14;

/**
 * An article without what its page sets above and below it: the headline once more, day and source, buttons, and who
 * edited it, with all that follows. Nothing is taken out from between two paragraphs.
 * @param body a line a paragraph
 * @param headlines words that may be the headline: of the headings and the title
 */
export function articleText(body: string, headlines: readonly string[]): string {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const known = headlines.map(plainWords).filter((words) => words.length > 3);
  const isHeadline = (line: string): boolean => {
    const words = plainWords(line);
    return words.length > 3 && known.some((headline) => headline.includes(words));
  };
  const isAbove = (line: string): boolean => isHeadline(line) || isStatement(line) || isOfPage(line.trim());
  const isBelow = (line: string): boolean =>
    isOfPage(line.trim()) || (line.length <= LONGEST_CREDIT && CREDIT.test(line.trim()));
  const first = lastRun(lines.slice(0, LOOKED_AT), isAbove);
  const rest = lines.slice(first);
  const end = rest.findLastIndex(isParagraph) + 1;
  const below = rest.slice(end).findIndex(isBelow);
  return rest.slice(0, below === -1 ? rest.length : end + below).join('\n');
}

function isOfPage(line: string): boolean {
  return BUTTON.test(line) || PROMOTION.test(line);
}

/** How many lines stand above: up to the last of them that does, where no paragraph is between. */
function lastRun(lines: readonly string[], isAbove: (line: string) => boolean): number {
  let count = 0;
  for (const [at, line] of lines.entries()) {
    if (isAbove(line)) count = at + 1;
    else if (isParagraph(line)) break;
  }
  return count;
}

/** A line that states day, source and the like, or that is a day alone. */
function isStatement(line: string): boolean {
  if (line.length > LONGEST_LINE || isParagraph(line)) return false;
  if (STATED.test(line)) return true;
  const [day] = daysIn(line);
  return day !== undefined && line.trim().length - (day.end - day.start) <= 12;
}

function isParagraph(line: string): boolean {
  return /[。！？]/.test(line) || line.trim().length > LONGEST_LINE;
}
