import type { Element } from '@xmldom/xmldom';
import { NO_DATA } from '../bulletin/figure.js';
import { elementsOf, isOn, wordAncestor, wordAttribute, wordChild, wordName } from '../package/elements.js';
import { isSpare } from '../package/text.js';
import type { WordDocument } from '../package/wordDocument.js';
import { commentsOf, type Comment } from './comments.js';
import type { Leftover, Place } from './leftover.js';
import { changeOf } from './revisions.js';
import { storiesOf, type Story } from './stories.js';
import { hasHeadingLevel, styleSenseOf, type StyleSense } from './styleSense.js';
import { around, changedText, ownElements, propertiesOf, textBefore, textOf } from './text.js';

/** What the search knows at an element. */
interface Here {
  story: Story;
  heading: string | null;
  styles: StyleSense;
  /** Comments that are not resolved, by id. */
  comments: Map<string, Comment>;
}

/** Everything in the texts of a document that only a person can settle, in the document's order. */
export function findLeftovers(document: WordDocument): Leftover[] {
  const open = commentsOf(document).filter(({ isFirst, isResolved }) => isFirst && !isResolved);
  const comments = new Map(open.map((comment) => [comment.id, comment]));
  const styles = styleSenseOf(document);
  const found = storiesOf(document).flatMap((story) => inStory({ story, heading: null, styles, comments }));
  const unplaced = [...comments.values()].map((comment) =>
    commented(comment, { story: '批注', heading: null, around: '' }),
  );
  return [...found, ...unplaced];
}

function inStory(here: Here): Leftover[] {
  const found: Leftover[] = [];
  let lastChanged: Element | null = null;
  for (const element of elementsOf(here.story.root, (one) => !isSpare(one))) {
    if (wordName(element) === 'p' && isHeading(element, here.styles)) here.heading = textOf(element) || here.heading;
    const change = changeOf(element);
    if (change !== null) {
      const paragraph = wordAncestor(element, 'p');
      const revision: Revision = { kind: 'revision', ...change, place: placeOf(here, paragraph, element) };
      // Word cuts a change into many pieces: those of a paragraph that did the same are told as one.
      if (paragraph !== lastChanged || !joined(found.at(-1), revision)) found.push(revision);
      lastChanged = paragraph;
    }
    for (const leftover of inElement(element, here)) found.push(leftover);
  }
  return found;
}

type Revision = Extract<Leftover, { kind: 'revision' }>;

function joined(last: Leftover | undefined, next: Revision): boolean {
  if (last?.kind !== 'revision' || last.change !== next.change || last.author !== next.author) return false;
  last.text += next.text;
  return true;
}

function inElement(element: Element, here: Here): Leftover[] {
  switch (wordName(element)) {
    case 'p':
      return [...missingIn(element, here), ...hiddenIn(element, here), ...fieldIn(element, here)];
    case 'commentReference':
      return commentAt(element, here);
    case 'sdt':
      return placeholderIn(element, here);
    default:
      return [];
  }
}

function missingIn(paragraph: Element, { story, heading }: Here): Leftover[] {
  return Array.from(textOf(paragraph).matchAll(new RegExp(NO_DATA, 'g')), ({ index }) => ({
    kind: 'missing',
    place: { story: story.label, heading, around: around(paragraph, index, index + NO_DATA.length) },
  }));
}

function hiddenIn(paragraph: Element, here: Here): Leftover[] {
  const runs = ownElements(paragraph).filter((one) => wordName(one) === 'r' && isHidden(one, paragraph, here.styles));
  const text = runs.map(textOf).join('');
  return text.trim() === '' ? [] : [{ kind: 'hidden', text, place: placeOf(here, paragraph, runs[0] ?? paragraph) }];
}

/** A run's own word counts first, then its style's, then its paragraph's style's; a hidden row hides all in it. */
function isHidden(run: Element, paragraph: Element, { hidden }: StyleSense): boolean {
  const own = wordChild(propertiesOf(run), 'vanish');
  const byRow = isOn(wordChild(wordChild(wordAncestor(run, 'tr'), 'trPr'), 'hidden'));
  if (byRow || own !== null) return byRow || isOn(own);
  return hidden.has(styleOf(run, 'rStyle')) || hidden.has(styleOf(paragraph, 'pStyle'));
}

function styleOf(element: Element, name: string): string {
  const style = wordChild(propertiesOf(element), name);
  return style === null ? '' : (wordAttribute(style, 'val') ?? '');
}

/** Fields whose result is read from another file (ECMA-376-1, 17.16.5). */
const READING_FIELD = /^\s*(DATABASE|DDE|DDEAUTO|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK|RD)\s+(.*)/i;

function fieldIn(paragraph: Element, here: Here): Leftover[] {
  const codes = ownElements(paragraph).flatMap((one) => {
    if (wordName(one) === 'fldSimple') return [`\n${wordAttribute(one, 'instr') ?? ''}`];
    if (wordName(one) === 'fldChar') return ['\n'];
    return wordName(one) === 'instrText' ? [one.textContent ?? ''] : [];
  });
  return codes
    .join('')
    .split('\n')
    .flatMap((code): Leftover[] => {
      const target = READING_FIELD.exec(code)?.[2];
      return target === undefined ? [] : [{ kind: 'link', target, place: placeOf(here, paragraph, paragraph) }];
    });
}

function commentAt(reference: Element, here: Here): Leftover[] {
  const id = wordAttribute(reference, 'id') ?? '';
  const comment = here.comments.get(id);
  if (comment === undefined) return [];
  here.comments.delete(id);
  return [commented(comment, placeOf(here, wordAncestor(reference, 'p'), reference))];
}

function commented({ author, text }: Comment, place: Place): Leftover {
  return { kind: 'comment', author, text, place };
}

function placeholderIn(control: Element, here: Here): Leftover[] {
  if (wordChild(wordChild(control, 'sdtPr'), 'showingPlcHdr') === null) return [];
  const text = changedText(control);
  if (text.trim() === '') return [];
  return [{ kind: 'placeholder', text, place: placeOf(here, wordAncestor(control, 'p'), control) }];
}

function placeOf({ story, heading }: Here, paragraph: Element | null, element: Element): Place {
  const at = paragraph === null ? 0 : textBefore(paragraph, element).length;
  return { story: story.label, heading, around: around(paragraph, at, at) };
}

function isHeading(paragraph: Element, { headings }: StyleSense): boolean {
  return hasHeadingLevel(propertiesOf(paragraph)) ?? headings.has(styleOf(paragraph, 'pStyle'));
}
