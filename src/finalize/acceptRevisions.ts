import type { Element, Node } from '@xmldom/xmldom';
import {
  childElements,
  isElement,
  remove,
  unwrap,
  wordAncestor,
  wordChild,
  wordElements,
  wordName,
} from '../package/elements.js';
import { GONE } from '../package/text.js';
import { FORMER_FORMATS } from './revisions.js';

/** Marks of where moved text begins and ends, and of custom XML that was changed. */
const RANGES = ['moveFromRangeStart', 'moveFromRangeEnd', 'moveToRangeStart', 'moveToRangeEnd'].concat(
  ['Ins', 'Del', 'MoveFrom', 'MoveTo'].flatMap((what) => [`customXml${what}RangeStart`, `customXml${what}RangeEnd`]),
);

const NEW = ['ins', 'moveTo', 'cellIns'];

/** Accepts every tracked change below an element, as Word's 接受所有修订 does. */
export function acceptRevisions(root: Element): void {
  for (const element of wordElements(root, ...FORMER_FORMATS, ...RANGES)) remove(element);
  const joined = wordElements(root, 'p').filter(hasNoMark);
  for (const row of wordElements(root, 'tr')) if (isDeleted(wordChild(row, 'trPr'))) remove(row);
  for (const cell of wordElements(root, 'cellDel')) removeCell(wordAncestor(cell, 'tc'));
  for (const element of wordElements(root, ...GONE)) removeKeepingBookmarks(element);
  for (const element of wordElements(root, ...NEW)) unwrap(element);
  for (const paragraph of joined) joinWithNext(paragraph);
  for (const table of wordElements(root, 'tbl')) if (wordChild(table, 'tr') === null) remove(table);
}

function isDeleted(properties: Element | null): boolean {
  return GONE.some((name) => wordChild(properties, name) !== null);
}

/** Whether the mark at a paragraph's end is deleted: its text runs on into the next one. */
function hasNoMark(paragraph: Element): boolean {
  return isDeleted(wordChild(wordChild(paragraph, 'pPr'), 'rPr'));
}

function removeCell(cell: Element | null): void {
  const row = cell?.parentNode ?? null;
  if (cell !== null) remove(cell);
  if (isElement(row) && wordName(row) === 'tr' && wordChild(row, 'tc') === null) remove(row);
}

/** A bookmark may begin in deleted text and end outside it. */
function removeKeepingBookmarks(deleted: Element): void {
  const parent = deleted.parentNode;
  for (const bookmark of wordElements(deleted, 'bookmarkStart', 'bookmarkEnd')) parent?.insertBefore(bookmark, deleted);
  remove(deleted);
}

/** The mark that stays is the next paragraph's, and with it the properties. */
function joinWithNext(paragraph: Element): void {
  const next = nextBlock(paragraph);
  if (next !== null && wordName(next) === 'p') {
    const properties = wordChild(next, 'pPr');
    const before: Node | null = properties === null ? next.firstChild : properties.nextSibling;
    for (const child of Array.from(paragraph.childNodes)) {
      if (wordName(child) !== 'pPr') next.insertBefore(child, before);
    }
    remove(paragraph);
  } else if (isEmpty(paragraph) && canGo(paragraph, next)) remove(paragraph);
}

const MARKS = ['bookmarkStart', 'bookmarkEnd', 'commentRangeStart', 'commentRangeEnd'];

function nextBlock(paragraph: Element): Element | null {
  const blocks = paragraph.parentNode === null ? [] : Array.from(paragraph.parentNode.childNodes).filter(isElement);
  const after = blocks.slice(blocks.indexOf(paragraph) + 1);
  return after.find((block) => !MARKS.includes(wordName(block))) ?? null;
}

function isEmpty(paragraph: Element): boolean {
  return childElements(paragraph).every((child) => wordName(child) === 'pPr');
}

/** A cell and a body end with a paragraph, and one parts two tables; a section's last paragraph holds its page. */
function canGo(paragraph: Element, next: Element | null): boolean {
  if (wordChild(wordChild(paragraph, 'pPr'), 'sectPr') !== null) return false;
  const parent = paragraph.parentNode;
  const blocks = isElement(parent) ? childElements(parent) : [];
  const previous = wordName(blocks[blocks.indexOf(paragraph) - 1] ?? null);
  return next !== null && wordName(next) === 'tbl' ? previous !== 'tbl' : previous === 'p';
}
