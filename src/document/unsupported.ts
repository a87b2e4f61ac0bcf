import type { Nodes } from 'mdast';
import { markdownTree } from './markdownTree.js';

/** Why a page cannot show something, and what to write instead; a Chinese sentence each. */
export interface Unsupported {
  what: string;
  advice: string;
}

/** Why a page cannot show a node, wherever it stands; null where it can, or where what is around it decides. */
export function unsupported(node: Nodes): Unsupported | null {
  switch (node.type) {
    case 'html':
      return {
        what: `模板中有 HTML“${firstLine(node.value)}”。`,
        advice: '简报不支持 HTML，请改用 Markdown；尖括号本身请写作 \\<。',
      };
    case 'image':
    case 'imageReference':
      return { what: '模板中有图片。', advice: '简报暂不支持图片，请删去。' };
    case 'link':
      return { what: `模板中有链接“${node.url}”。`, advice: '简报不支持网址链接，请只写文字。' };
    case 'inlineCode':
      return { what: `模板中有代码“${firstLine(node.value)}”。`, advice: '反引号本身请写作 \\`。' };
    case 'code':
      return { what: '模板中有代码块。', advice: '反引号和 ~ 本身请写作 \\` 和 \\~。' };
    case 'blockquote':
      return { what: '模板中有引用（行首的 >）。', advice: '按语请用 :::note；大于号请写作 \\>。' };
    case 'thematicBreak':
      return { what: '模板中有分隔线（---）。', advice: '简报不用分隔线，请删去。' };
    case 'listItem': {
      // Official documents have no lists within lists.
      const [only, second] = node.children;
      return only?.type === 'paragraph' && second === undefined
        ? null
        : { what: '列表的一项只能是一段文字。', advice: '请改用标题和段落。' };
    }
    default:
      return null;
  }
}

function firstLine(text: string): string {
  const [first = '', ...others] = text.split('\n');
  return others.length === 0 ? first : `${first}…`;
}

/** A place in Markdown with something that no page can show. */
export interface UnsupportedPlace extends Unsupported {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
  /** Column after its last character; null where it goes on in the next line. */
  endColumn: number | null;
}

/** Everything in a Markdown text that no page can show, in its order; what stands within one is not told again. */
export function unsupportedIn(markdown: string): UnsupportedPlace[] {
  return within(markdownTree(markdown));
}

function within(node: Nodes): UnsupportedPlace[] {
  const found = unsupported(node);
  if (found === null) return 'children' in node ? node.children.flatMap(within) : [];
  const { start = { line: 1, column: 1 }, end = start } = node.position ?? {};
  return [{ ...found, line: start.line, column: start.column, endColumn: end.line === start.line ? end.column : null }];
}
