import type { Element } from '@xmldom/xmldom';
import { elementsOf, wordAncestor, wordChild, wordName } from '../package/elements.js';
import { charactersOf, isUnseen } from '../package/text.js';

/** Whether text below is another paragraph's, or not there any more, or there a second time for old programs. */
function isOutside(element: Element): boolean {
  return wordName(element) === 'p' || isUnseen(element);
}

/** Text of a paragraph, or of a run, as it reads with every tracked change accepted; without text boxes in it. */
export function textOf(element: Element): string {
  return ownElements(element).map(textOfOne).join('');
}

/** Text of a paragraph that stands before an element in it. */
export function textBefore(paragraph: Element, element: Element): string {
  const all = elementsOf(paragraph, (one) => one === paragraph || (!isOutside(one) && one !== element));
  const end = all.indexOf(element);
  return all
    .slice(0, end === -1 ? 0 : end)
    .map(textOfOne)
    .join('');
}

/** Everything of a paragraph that is its own: not of text boxes in it, nor deleted. */
export function ownElements(paragraph: Element): Element[] {
  return elementsOf(paragraph, (one) => one === paragraph || !isOutside(one));
}

/** In a message a line has no breaks. */
function textOfOne(element: Element): string {
  return charactersOf(element).replace(/[\t\n]/g, ' ');
}

/** Text that tracked changes have deleted, or touched. */
export function changedText(change: Element): string {
  return elementsOf(change)
    .filter((element) => ['t', 'delText'].includes(wordName(element)))
    .map((element) => element.textContent ?? '')
    .join('');
}

/** Letters shown on each side of a place. */
const AROUND = 12;

/** The words around a place of a text, cut with …. */
export function excerpt(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const words = text.slice(from, to).toWellFormed().replaceAll('\ufffd', '').replace(/\s+/g, ' ').trim();
  return words === '' ? '' : `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}

/** A table's row in words, its cells parted by strokes. */
export function rowText(row: Element): string {
  const cells = elementsOf(row, (one) => one === row || wordName(one) !== 'tc').filter((one) => wordName(one) === 'tc');
  const texts = cells.map((cell) =>
    elementsOf(cell)
      .filter((one) => wordName(one) === 'p')
      .map(textOf)
      .join(''),
  );
  return texts.filter((text) => text !== '').join('｜');
}

/** The words around an element: of its row where it stands in a table and is short, otherwise of its paragraph. */
export function around(paragraph: Element | null, start: number, end: number): string {
  if (paragraph === null) return '';
  const row = wordAncestor(paragraph, 'tr');
  const text = textOf(paragraph);
  if (row === null || text.length > 2 * AROUND) return excerpt(text, start, end);
  return excerpt(rowText(row), AROUND, AROUND);
}

/** Properties of a paragraph or run, null where it has none. */
export function propertiesOf(element: Element): Element | null {
  return wordChild(element, `${wordName(element)}Pr`);
}
