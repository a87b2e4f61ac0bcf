import type { CapturedFrame } from '../../src/pipeline/capturing.js';

/** What a frame gave. */
export interface ReadFrame extends CapturedFrame {
  /** What a person selected in it, as plain text. */
  selection: string;
}

/**
 * Reads the frame that it runs in: the source of what a person can see of it, without what is no text. It changes
 * nothing in the page, and must use nothing but its arguments: the browser takes it over by its own source.
 * @param longest of the source, in UTF-16 units
 */
export function readFrame(longest: number): ReadFrame {
  const NO_TEXT = 'script,style,link,template,svg,canvas,video,audio,object,embed,input,textarea,select,button';
  const KEPT = new Set(
    'class id name property content itemprop rel href role lang datetime colspan rowspan http-equiv'.split(' '),
  );
  // In a document that shows nothing: there no picture is fetched and no element of the page's own comes to life.
  const copy = document.implementation.createHTMLDocument('').importNode(document.documentElement, true);
  const originals = [...document.documentElement.querySelectorAll('*')];
  const copies = [...copy.querySelectorAll('*')];
  for (const [at, original] of originals.entries()) {
    const own = copies[at];
    if (own === undefined) break;
    if (original.closest('head') !== null) continue;
    // Nobody has seen what is not shown. A line break and a cell without a box of their own are not asked.
    const isBox = !/^(?:br|wbr|col|colgroup|frameset|frame|noframes|body)$/i.test(original.tagName);
    if (!isBox || original.checkVisibility({ checkVisibilityCSS: true })) continue;
    if (getComputedStyle(original).display !== 'contents') own.remove();
  }
  for (const element of copy.querySelectorAll(NO_TEXT)) element.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (!KEPT.has(name)) element.removeAttribute(name);
  }
  const html = copy.outerHTML;
  return {
    address: location.href,
    html: html.slice(0, longest),
    cut: html.length > longest,
    selection: String(getSelection() ?? ''),
  };
}
