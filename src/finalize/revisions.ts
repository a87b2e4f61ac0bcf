import type { Element } from '@xmldom/xmldom';
import { wordAttribute, wordName } from '../package/elements.js';
import type { Change } from './leftover.js';
import { changedText } from './text.js';

/** What tracked changes are called in the file (ECMA-376-1, 17.13.5). */
const CHANGES: ReadonlyMap<string, Change> = new Map([
  ['ins', 'inserted'],
  ['cellIns', 'inserted'],
  ['del', 'deleted'],
  ['cellDel', 'deleted'],
  ['moveFrom', 'moved-away'],
  ['moveTo', 'moved-here'],
  ['cellMerge', 'formatted'],
  ['numberingChange', 'formatted'],
  ['pPrChange', 'formatted'],
  ['rPrChange', 'formatted'],
  ['sectPrChange', 'formatted'],
  ['tblGridChange', 'formatted'],
  ['tblPrChange', 'formatted'],
  ['tblPrExChange', 'formatted'],
  ['tcPrChange', 'formatted'],
  ['trPrChange', 'formatted'],
]);

/** The names of elements that record how something was formatted. */
export const FORMER_FORMATS: readonly string[] = [...CHANGES.keys()].filter(
  (name) => CHANGES.get(name) === 'formatted',
);

/** What a tracked change did, null for any other element. */
export function changeOf(element: Element): { change: Change; author: string; text: string } | null {
  const change = CHANGES.get(wordName(element));
  if (change === undefined) return null;
  const text = change === 'formatted' ? '' : changedText(element);
  return { change, author: wordAttribute(element, 'author') ?? '', text };
}
