import type { Charts } from '../bulletin/chart.js';
import { InputError } from '../inputError.js';
import type { Rendered } from '../template/rendered.js';
import { cleanText } from '../xmlText.js';
import type { Block, Document, Masthead, Origin } from './document.js';
import { markdownTree } from './markdownTree.js';
import { shortened } from './placeholders.js';
import { readBlocks } from './readBlocks.js';
import { readInlines } from './readInlines.js';
import { templateError, type ReaderContext } from './readerContext.js';

/** What a document is besides the text that a template yielded. */
export interface Frame {
  form: Document['form'];
  masthead: Masthead;
  /** 按语, null for none. */
  note: string | null;
  /** Those that the template may place, by name. */
  charts: Charts;
  remarks: Document['remarks'];
  origin: Origin;
}

/**
 * The tree that page and preview show, from what a template yielded. What XML cannot hold is cleaned from all of it:
 * values come clean from the template stage, the template's own words and the masthead do not.
 * @param file what the Markdown is to be called in errors, whose lines are the Markdown's and not the template's
 * @throws InputError `template` with that line, where the Markdown holds what a page cannot show
 */
export function buildDocument(rendered: Rendered, frame: Frame, file: string): Document {
  const short = shortened(cleanText(rendered.markdown), rendered);
  const context: ReaderContext = {
    file,
    ...short,
    figures: rendered.figures,
    missing: rendered.missing,
    charts: frame.charts,
    nextChart: chartIds(),
  };
  const nodes = markdownTree(short.markdown).children;
  const [title, second] = nodes.filter((node) => node.type === 'heading' && node.depth === 1);
  if (title?.type !== 'heading' || title.children.length === 0) {
    throw new InputError('template', '没有大标题。', { file }, '请在模板开头写一行“# 标题”。');
  }
  if (second !== undefined) {
    throw templateError(context, second, '大标题（# ）多于一个。', '请只留一个，其余的从 ## 写起。');
  }
  const blocks = readBlocks(
    nodes.filter((node) => node !== title),
    context,
  );
  return {
    form: frame.form,
    masthead: cleanMasthead(frame.masthead),
    title: readInlines(title.children, context),
    blocks: [...noteBlocks(frame.note), ...blocks],
    figures: rendered.figures,
    missing: rendered.missing,
    remarks: frame.remarks,
    origin: frame.origin,
  };
}

/** c1, c2 … */
function chartIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `c${count}`;
  };
}

function noteBlocks(note: string | null): Block[] {
  if (note === null) return [];
  return [{ type: 'note', blocks: [{ type: 'paragraph', children: [{ type: 'text', text: cleanText(note) }] }] }];
}

function cleanMasthead(masthead: Masthead): Masthead {
  const clean = (text: string | null): string | null => (text === null ? null : cleanText(text));
  return {
    classification: clean(masthead.classification),
    number: clean(masthead.number),
    runningNumber: clean(masthead.runningNumber),
    date: cleanText(masthead.date),
    editor: clean(masthead.editor),
    reviewer: clean(masthead.reviewer),
    signer: clean(masthead.signer),
    copies: masthead.copies,
  };
}
