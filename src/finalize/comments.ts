import type { Element } from '@xmldom/xmldom';
import { elementsOf, wordAttribute, wordElements } from '../package/elements.js';
import { relatedParts, type Relationship } from '../package/relationships.js';
import type { WordDocument } from '../package/wordDocument.js';
import { readXml } from '../package/xmlPart.js';
import { textOf } from './text.js';

/** A comment, or an answer to one. */
export interface Comment {
  /** To which the text refers. */
  id: string;
  author: string;
  text: string;
  /** Whether it begins a thread. */
  isFirst: boolean;
  /** Whether its thread is marked as resolved. */
  isResolved: boolean;
}

/** Whether a relationship leads to comments, to what Word knows of them, or to who wrote them. */
export function isOfComments({ kind }: Relationship): boolean {
  return /^(comments.*|people|documenttasks)$/i.test(kind);
}

/** The comments of a document. Which of them are resolved stands in a part of its own, from Word 2013 on. */
export function commentsOf(document: WordDocument): Comment[] {
  const part = (name: string): Element[] => {
    const [found] = relatedParts(document, document.main, name);
    return found === undefined ? [] : elementsOf(readXml(document, found).root);
  };
  const threads = new Map<string, Thread>();
  for (const element of part('commentsExtended').filter(({ localName }) => localName === 'commentEx')) {
    threads.set(local(element, 'paraId') ?? '', {
      parent: local(element, 'paraIdParent'),
      isDone: ['1', 'true'].includes(local(element, 'done') ?? ''),
    });
  }
  return wordElements(part('comments')[0], 'comment').map((element) => commentOf(element, threads));
}

interface Thread {
  parent: string | null;
  isDone: boolean;
}

/** A comment is known in the other part by the id of its last paragraph. */
function commentOf(element: Element, threads: ReadonlyMap<string, Thread>): Comment {
  const paragraphs = wordElements(element, 'p');
  const last = paragraphs.at(-1);
  const own = threads.get(last === undefined ? '' : (local(last, 'paraId') ?? ''));
  const first = own?.parent == null ? own : threads.get(own.parent);
  return {
    id: wordAttribute(element, 'id') ?? '',
    author: wordAttribute(element, 'author') ?? '',
    text: paragraphs.map(textOf).join(' '),
    isFirst: own?.parent == null,
    isResolved: (own?.isDone ?? false) || (first?.isDone ?? false),
  };
}

/** An attribute by its name without prefix, in whatever namespace. */
function local(element: Element, name: string): string | null {
  return Array.from(element.attributes).find(({ localName }) => localName === name)?.value ?? null;
}
