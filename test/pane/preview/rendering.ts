import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Document } from '../../../src/document/document.js';
import type { Letterhead } from '../../../src/document/letterhead.js';
import { figureBook } from '../../../src/pane/preview/figureBook.js';
import { Preview } from '../../../src/pane/preview/Preview.js';
import type { Zoom } from '../../../src/pane/preview/zoom.js';

/** A preview as HTML. */
export function previewHtml(document: Document, letterhead: Letterhead, zoom: Zoom = 'page'): string {
  return renderToStaticMarkup(
    createElement(Preview, { document, letterhead, book: figureBook(document), zoom, onFigure: () => undefined }),
  );
}

/** An element of the preview: its tag, attributes, and what stands in it. */
export interface Element {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (Element | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const VOID = new Set(['br', 'col']);

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** The tree of what React writes, which is always well-formed. */
export function parsed(html: string): Element {
  const root = { tag: '', attributes: {}, children: [] as (Element | string)[] };
  const open = [root];
  for (const [token = ''] of html.matchAll(/<[^>]+>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (!token.startsWith('<')) parent.children.push(decoded(token));
    else if (token.startsWith('</')) open.pop();
    else {
      const tag = /^<([\w-]+)/.exec(token)?.[1] ?? '';
      const attributes = Object.fromEntries(
        [...token.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
      );
      const element = { tag, attributes, children: [] as (Element | string)[] };
      parent.children.push(element);
      if (!VOID.has(tag) && !token.endsWith('/>')) open.push(element);
    }
  }
  return root;
}

/** All elements, in order. */
export function elements(root: Element): Element[] {
  return root.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]));
}

/** What is read in an element; `skip` leaves elements out, a line break is `\n`. */
export function textOf(root: Element, skip: (element: Element) => boolean = () => false): string {
  return root.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.tag === 'br') return '\n';
      return skip(child) ? '' : textOf(child, skip);
    })
    .join('');
}
