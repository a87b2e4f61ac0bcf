import { fromMarkdown } from 'mdast-util-from-markdown';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes, Root } from 'mdast';

/**
 * Markdown as templates use it: CommonMark with tables and directives on their own lines. A text directive (`:name`)
 * would eat the colon of 10:30, and setext headings, indented code and reference definitions would make a template's
 * plain lines into something its author did not mean, so they are off.
 */
export function markdownTree(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [
      gfmTable(),
      { ...directive(), text: {} },
      cjkFriendlyExtension(),
      { disable: { null: ['codeIndented', 'setextUnderline', 'definition'] } },
    ],
    mdastExtensions: [gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
}

/** 1-based line of a node, 1 where the parser gives none. */
export function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
