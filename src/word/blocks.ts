import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import type { Block } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { chartBlocks } from './chart.js';
import type { InlineWriter } from './inlineRuns.js';
import { lineWidth, type Orientation } from './line.js';
import { LINE, SPACER_LINE } from './measures.js';
import { DASH_NUMBERING, HEADING_NUMBERING, ORDERED_NUMBERING } from './numbering.js';
import { STYLE } from './styleIds.js';
import { tableBlocks, type TableBlock } from './table.js';

/** Everything but attachments, which make pages of their own. */
export type BodyBlock = Exclude<Block, { type: 'attachment' }>;

/** Air above a block, and whether it stays on the page of what follows. */
type BlockFormat = Pick<IParagraphOptions, 'spacing' | 'keepNext'>;

/** Writes the blocks of one document in order; it counts tables, charts and lists on the way. */
export class BlockWriter {
  readonly #inlines: InlineWriter;
  readonly #letterhead: Letterhead;
  #tables = 0;
  #charts = 0;
  #lists = 0;

  constructor(inlines: InlineWriter, letterhead: Letterhead) {
    this.#inlines = inlines;
    this.#letterhead = letterhead;
  }

  /**
   * @param part 0 for the text, then one for each attachment: headings are numbered anew in each
   * @param joined its end stands on one page with what follows
   */
  write(blocks: readonly Block[], part: number, orientation: Orientation, joined = false): FileChild[] {
    const children: FileChild[] = [];
    let afterTable = false;
    const body = blocks.filter((candidate) => candidate.type !== 'attachment');
    for (const [index, block] of body.entries()) {
      const keep = joined && index === body.length - 1;
      const format: BlockFormat = {
        ...(afterTable ? { spacing: { before: Math.round(LINE / 3) } } : {}),
        ...(keep ? { keepNext: true } : {}),
      };
      const written = this.#block(block, part, orientation, format);
      // Air above a table without a caption; two tables with nothing between them would become one.
      if (block.type === 'table' && block.caption === null) children.push(spacer(Math.round(LINE / 6)));
      children.push(...written);
      afterTable = block.type === 'table';
    }
    // A section and a document end with a paragraph; Word would put a full line there, perhaps on a page of its own.
    if (afterTable) children.push(spacer(0, joined));
    return children;
  }

  /** A table that has the rest of an upright page for itself, `height` twips high. */
  writePage(table: TableBlock, height: number): FileChild[] {
    this.#tables += 1;
    const room = height - SPACER_LINE;
    return [...tableBlocks(table, this.#tables, lineWidth('portrait'), this.#inlines, false, room), spacer(0)];
  }

  #block(block: BodyBlock, part: number, orientation: Orientation, format: BlockFormat): FileChild[] {
    switch (block.type) {
      case 'heading': {
        const level = block.level - 1;
        // The text's own headings are numbered by their style.
        const list = part === 0 ? {} : numbered(HEADING_NUMBERING, level, part);
        const style = STYLE.heading[level] ?? STYLE.body;
        return [new Paragraph({ style, ...list, ...format, children: this.#inlines.runs(block.children) })];
      }
      case 'paragraph':
        return [new Paragraph({ style: STYLE.body, ...format, children: this.#inlines.runs(block.children) })];
      case 'note':
        return block.blocks.flatMap((inner) => this.#noteBlock(inner, part, orientation, format));
      case 'list': {
        if (block.ordered) this.#lists += 1;
        const list = block.ordered ? numbered(ORDERED_NUMBERING, 0, this.#lists) : numbered(DASH_NUMBERING, 0, 0);
        return block.items.map(
          (item, index) =>
            new Paragraph({
              style: STYLE.body,
              ...list,
              ...(index === 0 && format.spacing !== undefined ? { spacing: format.spacing } : {}),
              ...(index === block.items.length - 1 && format.keepNext === true ? { keepNext: true } : {}),
              children: this.#inlines.runs(item),
            }),
        );
      }
      case 'chart':
        this.#charts += 1;
        return chartBlocks(block, this.#charts, lineWidth(orientation), this.#inlines, this.#letterhead, format);
      case 'table':
        this.#tables += 1;
        return tableBlocks(block, this.#tables, lineWidth(orientation), this.#inlines, format.keepNext === true);
    }
  }

  #noteBlock(block: Block, part: number, orientation: Orientation, format: BlockFormat): FileChild[] {
    if (block.type === 'attachment') return [];
    if (block.type !== 'paragraph') return this.#block(block, part, orientation, format);
    return [new Paragraph({ style: STYLE.note, ...format, children: this.#inlines.runs(block.children) })];
  }
}

function numbered(reference: string, level: number, instance: number): Pick<IParagraphOptions, 'numbering'> {
  return { numbering: { reference, level, instance, custom: true } };
}

function spacer(before: number, keepNext = false): Paragraph {
  return new Paragraph({
    style: STYLE.spacer,
    ...(keepNext ? { keepNext } : {}),
    ...(before === 0 ? {} : { spacing: { before } }),
  });
}
