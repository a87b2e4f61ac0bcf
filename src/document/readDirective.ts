import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { DIRECTIVES, LANDSCAPE } from '../template/directives.js';
import type { Block, Inline } from './document.js';
import { readInlines } from './readInlines.js';
import { templateError, type ReaderContext } from './readerContext.js';

/** Whether a directive on its own line is a chart; the other kind is a caption. */
export function isChart(node: LeafDirective): boolean {
  return DIRECTIVES.get(node.name) === 'chart';
}

/** `::caption[…]`: the caption of the table that follows. */
export function readCaption(node: LeafDirective, context: ReaderContext): Inline[] {
  if (DIRECTIVES.get(node.name) !== 'caption') throw unknownDirective(node, context);
  if (node.children.length === 0) {
    throw templateError(context, node, '表题是空的。', '请写作 ::caption[表题]。');
  }
  return readInlines(node.children, context);
}

/** `:::note` or `:::attachment`, its end checked: what the author forgot to close would swallow the rest. */
export function containerKind(node: ContainerDirective, context: ReaderContext): 'note' | 'attachment' {
  const kind = DIRECTIVES.get(node.name);
  if (kind !== 'note' && kind !== 'attachment') throw unknownDirective(node, context);
  const text = context.markdown.slice(node.position?.start.offset, node.position?.end.offset);
  if (!/\n[ \t]*:{3,}[ \t]*$/.test(text)) {
    throw templateError(context, node, `:::${node.name} 没有结束。`, '请在它的末尾另起一行写 :::。');
  }
  return kind;
}

/** `:::attachment[title]{landscape}`, or with its title as the first heading. */
export function readAttachment(
  node: ContainerDirective,
  context: ReaderContext,
  readBlocks: (nodes: ContainerDirective['children']) => Block[],
): Block {
  const [first, ...rest] = node.children;
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  if (first === undefined || !(labelled || first.type === 'heading')) {
    throw templateError(context, node, '附件没有标题。', '请写作 :::attachment[标题]，或在附件开头写一行标题。');
  }
  const unknown = Object.keys(node.attributes ?? {}).find((name) => !LANDSCAPE.includes(name));
  if (unknown !== undefined) {
    throw templateError(context, node, `附件没有“${unknown}”这一选项。`, '只能用 {landscape}（横排）。');
  }
  return {
    type: 'attachment',
    title: readInlines(first.children, context),
    landscape: LANDSCAPE.some((name) => name in (node.attributes ?? {})),
    blocks: readBlocks(rest),
  };
}

function unknownDirective(node: ContainerDirective | LeafDirective, context: ReaderContext): Error {
  const marks = node.type === 'leafDirective' ? '::' : ':::';
  return templateError(
    context,
    node,
    `不认识“${marks}${node.name}”。`,
    '可用的有 :::note（按语）、:::attachment（附件）、::caption[表题] 和 ::chart[图题]{图表名}。',
  );
}
