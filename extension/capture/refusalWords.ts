import type { Refused } from '../../src/pane/clips/captured.js';
import type { Refusal } from './outcome.js';

const WORDS: Readonly<Record<Refusal, Refused>> = {
  'own-page': {
    what: '这是浏览器自己的页面，没有可摘的内容。',
    advice: '请到要摘的新闻网页上再点。',
  },
  file: {
    what: '这是电脑上的文件，浏览器不让扩展读取。',
    advice: '请在扩展管理页的“科技简报”详情里打开【允许访问文件网址】，刷新那个页面再摘；也可以用【手工录入】粘贴。',
  },
  forbidden: {
    what: '浏览器不让扩展读取这个页面（应用商店、单位禁止的网站、PDF 等都是这样）。',
    advice: '请选中文字复制，用【手工录入】粘贴进来。',
  },
  'no-answer': {
    what: '网页没有反应，没有摘到。',
    advice: '请等网页打开好了，或刷新以后再摘。',
  },
  full: {
    what: '磁盘空间不够，摘到的内容没有存下。',
    advice: '请腾出空间，或把不用的动态导出后删去，再摘一次。',
  },
  'not-kept': {
    what: '浏览器不让保存内容（多半是无痕窗口），摘到的内容没有存下。',
    advice: '请换普通窗口打开那个网页再摘。',
  },
};

/** Why a page could not be taken, and what to do. */
export function refusalWords(refusal: Refusal): Refused {
  return WORDS[refusal];
}
