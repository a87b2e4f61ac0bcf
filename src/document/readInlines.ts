import { toString } from 'mdast-util-to-string';
import type { Link, PhrasingContent } from 'mdast';
import type { Inline } from './document.js';
import { LINE_SEPARATOR, printedInline } from './printedInline.js';
import { templateError, type ReaderContext } from './readerContext.js';
import { unsupported } from './unsupported.js';
import type { InputError } from '../inputError.js';

/** Characters beside which a line end in the template stands for nothing: Chinese sets no space between words. */
const CHINESE = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u303f\uff00-\uffef]/u;

/**
 * Running text as the page sets it: lines of the template are joined, U+2028 is a line break, and links are figures.
 * @throws InputError where the text holds what a page cannot show
 */
export function readInlines(nodes: readonly PhrasingContent[], context: ReaderContext): Inline[] {
  const shown = context.pieces(toString(nodes)).map((piece) => (typeof piece === 'string' ? piece : piece.text));
  return readNodes(nodes, context, new LineJoiner(shown.join('')));
}

/** Knows, for every line end of a paragraph in turn, whether its neighbours want a space. */
class LineJoiner {
  readonly #joints: string[];

  constructor(text: string) {
    this.#joints = [...text.matchAll(/\n/g)].map(({ index }) => joint(text.slice(0, index), text.slice(index + 1)));
  }

  join(text: string): string {
    return text.replace(/\n/g, () => this.#joints.shift() ?? ' ');
  }
}

function joint(before: string, after: string): string {
  const left = before.at(-1) ?? LINE_SEPARATOR;
  const right = after.at(0) ?? LINE_SEPARATOR;
  return [left, right].some((side) => CHINESE.test(side) || side === LINE_SEPARATOR) ? '' : ' ';
}

function readNodes(nodes: readonly PhrasingContent[], context: ReaderContext, lines: LineJoiner): Inline[] {
  return nodes.flatMap((node) => readNode(node, context, lines));
}

function readNode(node: PhrasingContent, context: ReaderContext, lines: LineJoiner): Inline[] {
  switch (node.type) {
    case 'text':
      return readPieces(node.value, context, (text) => lines.join(text));
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: readNodes(node.children, context, lines) }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return [readLink(node, context, lines)];
    default:
      throw refused(node, context);
  }
}

/** Text without marks, with the printed links in it. */
export function readPieces(text: string, context: ReaderContext, joined = (piece: string): string => piece): Inline[] {
  return context
    .pieces(text)
    .flatMap((piece) => (typeof piece === 'string' ? readText(joined(piece)) : [piece.inline]));
}

function readText(text: string): Inline[] {
  return text
    .split(LINE_SEPARATOR)
    .flatMap((part, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: 'break' } as const]),
      ...(part === '' ? [] : [{ type: 'text', text: part } as const]),
    ]);
}

/** A link's address names the figure or the missing value that its text prints. */
function readLink(link: Link, context: ReaderContext, lines: LineJoiner): Inline {
  const inline = printedInline(link.url, lines.join(toString(link.children)), context);
  if (inline !== null) return inline;
  if (/^(figure|missing|light):./.test(link.url)) {
    throw templateError(
      context,
      link,
      `数据链接“${link.url}”没有对应的数据。`,
      '数据请用模板变量输出，不要手写数据链接。',
    );
  }
  throw refused(link, context);
}

function refused(node: PhrasingContent, context: ReaderContext): InputError {
  const { what, advice } = unsupported(node) ?? {
    what: '模板中有不支持的写法。',
    advice: '行内只能用文字、**加粗**、*强调*和数据链接。',
  };
  return templateError(context, node, what, advice);
}
