/** Where on a page something was found, the surest first. */
export type FoundIn = 'stated' | 'meta' | 'line' | 'heading' | 'title' | 'text' | 'site' | 'address';

/** What a page says, and where: the form shows both, so that a person can look. */
export interface Found<T> {
  value: T;
  from: FoundIn;
  /** The words of the page that say it. */
  words: string;
}

const PLACES: Readonly<Record<FoundIn, string>> = {
  stated: '页面写明',
  meta: '页面自带的信息',
  line: '标题旁的文字',
  heading: '页面的标题',
  title: '窗口的标题',
  text: '正文',
  site: '网站名称',
  address: '网址',
};

/** Where it was found, in words: 取自页面写明的“发布时间：2021-09-30”. */
export function foundWords({ from, words }: Found<unknown>): string {
  return `取自${PLACES[from]}“${words}”`;
}
