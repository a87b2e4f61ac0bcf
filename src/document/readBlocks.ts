import type { BlockContent, DefinitionContent, Heading, List, RootContent } from 'mdast';
import type { Block, Inline } from './document.js';
import { readChart } from './readChart.js';
import { containerKind, isChart, readAttachment, readCaption } from './readDirective.js';
import { readInlines } from './readInlines.js';
import { readTable } from './readTable.js';
import { templateError, type ReaderContext } from './readerContext.js';
import { unsupported } from './unsupported.js';

type Node = RootContent | BlockContent | DefinitionContent;

/**
 * Blocks of the page in their order. Titles (`# `) are not among them: the caller has taken them out.
 * @throws InputError where the template yields what a page cannot show, with its line
 */
export function readBlocks(nodes: readonly Node[], context: ReaderContext): Block[] {
  const blocks: Block[] = [];
  let caption: Inline[] | null = null;
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'leafDirective' && !isChart(node)) {
      caption = readCaption(node, context);
      if (nodes[index + 1]?.type !== 'table') {
        throw templateError(context, node, '表题后面没有表格。', '请把 ::caption[表题] 写在表格的前面。');
      }
      continue;
    }
    if (blocks.at(-1)?.type === 'attachment' && !isAttachment(node, context)) {
      throw templateError(context, node, '附件后面还有正文。', '请把附件放在最后，并检查附件的 ::: 写在哪一行。');
    }
    blocks.push(node.type === 'table' ? readTable(node, caption, context) : readBlock(node, context));
    caption = null;
  }
  return blocks;
}

function isAttachment(node: Node, context: ReaderContext): boolean {
  return node.type === 'containerDirective' && containerKind(node, context) === 'attachment';
}

function readBlock(node: Node, context: ReaderContext): Block {
  switch (node.type) {
    case 'heading':
      return { type: 'heading', level: levelOf(node, context), children: readInlines(node.children, context) };
    case 'paragraph':
      if (context.markdown.startsWith('::', node.position?.start.offset)) {
        throw templateError(
          context,
          node,
          '指令的写法不对，或多了一个 :::。',
          '请写作 :::note、:::attachment[标题]、::caption[表题] 或 ::chart[图题]{图表名}。',
        );
      }
      return { type: 'paragraph', children: readInlines(node.children, context) };
    case 'list':
      return { type: 'list', ordered: node.ordered === true, items: readItems(node, context) };
    case 'containerDirective':
      return containerKind(node, context) === 'note'
        ? { type: 'note', blocks: readInner(node.children, context) }
        : readAttachment(node, context, (children) => readInner(children, context));
    case 'leafDirective':
      return readChart(node, context);
    default: {
      const { what, advice } = unsupported(node) ?? OTHERWISE;
      throw templateError(context, node, what, advice);
    }
  }
}

const OTHERWISE = { what: '模板中有不支持的写法。', advice: '可用标题、段落、列表、表格、图表、按语和附件。' };

/** A note or an attachment holds no other. */
function readInner(nodes: readonly Node[], context: ReaderContext): Block[] {
  const nested = nodes.find((node) => node.type === 'containerDirective');
  if (nested !== undefined) {
    throw templateError(context, nested, '按语和附件里不能再有按语或附件。', '请检查上一个 ::: 是否漏写。');
  }
  return readBlocks(nodes, context);
}

function levelOf(heading: Heading, context: ReaderContext): 1 | 2 | 3 | 4 {
  switch (heading.depth) {
    case 2:
      return 1;
    case 3:
      return 2;
    case 4:
      return 3;
    case 5:
      return 4;
    case 1:
      throw templateError(context, heading, '大标题（# ）只能有一个，写在正文里。', '正文的标题请从 ## 写起。');
    case 6:
      throw templateError(context, heading, '标题最多四级（## 到 #####）。', '请减少 # 的个数。');
  }
}

/** An item is one paragraph. */
function readItems(list: List, context: ReaderContext): Inline[][] {
  return list.children.map((item) => {
    const refused = unsupported(item);
    if (refused !== null) throw templateError(context, item, refused.what, refused.advice);
    return item.children.flatMap((child) => (child.type === 'paragraph' ? readInlines(child.children, context) : []));
  });
}
