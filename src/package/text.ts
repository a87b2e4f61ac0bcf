import type { Element } from '@xmldom/xmldom';
import { elementsOf, wordName } from './elements.js';

/** The copy for programs that cannot show the first choice (ECMA-376-3, 10). */
export function isSpare(element: Element): boolean {
  return element.localName === 'Fallback' && element.previousSibling !== null;
}

/** What a tracked change took away. */
export const GONE: readonly string[] = ['del', 'moveFrom'];

/** Whether nobody sees what is below an element once every tracked change is accepted. */
export function isUnseen(element: Element): boolean {
  return GONE.includes(wordName(element)) || isSpare(element);
}

/** Every element below another that somebody sees, and itself, in the document's order. */
export function seenElements(root: Element): Element[] {
  return elementsOf(root, (one) => !isUnseen(one)).filter((one) => !isUnseen(one));
}

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** The characters that an element stands for by itself, without those of elements in it. */
export function charactersOf(element: Element): string {
  const name = wordName(element);
  if (name === 't') return element.textContent ?? '';
  // A tab stop among a paragraph's properties has the same name as a tab.
  return wordName(element.parentNode) === 'r' ? (CHARACTERS.get(name) ?? '') : '';
}
