import { InputError } from '../inputError.js';
import type { Rendered } from '../template/rendered.js';
import { cleanText } from '../xmlText.js';
import type { Document, Masthead } from './document.js';
import { markdownTree } from './markdownTree.js';
import { readBlocks } from './readBlocks.js';
import { readInlines } from './readInlines.js';
import { templateError, type Source } from './templateError.js';

/**
 * The tree that page and preview show, from what a template yielded. What XML cannot hold is cleaned from all of it:
 * values come clean from the template stage, the template's own words and the masthead do not.
 * @param file what the Markdown is to be called in errors, whose lines are the Markdown's and not the template's
 * @throws InputError `template` with that line, where the Markdown holds what a page cannot show
 */
export function buildDocument(rendered: Rendered, form: Document['form'], masthead: Masthead, file: string): Document {
  const markdown = cleanText(rendered.markdown);
  const source: Source = {
    file,
    markdown,
    figures: new Set(rendered.figures.keys()),
    missing: new Set(rendered.missing.keys()),
  };
  const nodes = markdownTree(markdown).children;
  const [title, second] = nodes.filter((node) => node.type === 'heading' && node.depth === 1);
  if (title?.type !== 'heading' || title.children.length === 0) {
    throw new InputError('template', '没有大标题。', { file }, '请在模板开头写一行“# 标题”。');
  }
  if (second !== undefined) {
    throw templateError(source, second, '大标题（# ）多于一个。', '请只留一个，其余的从 ## 写起。');
  }
  return {
    form,
    masthead: cleanMasthead(masthead),
    title: readInlines(title.children, source),
    blocks: readBlocks(
      nodes.filter((node) => node !== title),
      source,
    ),
    figures: rendered.figures,
    missing: rendered.missing,
  };
}

function cleanMasthead({ classification, number, runningNumber, date }: Masthead): Masthead {
  const clean = (text: string | null): string | null => (text === null ? null : cleanText(text));
  return {
    classification: clean(classification),
    number: clean(number),
    runningNumber: clean(runningNumber),
    date: cleanText(date),
  };
}
