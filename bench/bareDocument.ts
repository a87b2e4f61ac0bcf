import {
  AlignmentType,
  Document as WordDocument,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  TextRun,
  type FileChild,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block, Document, Inline } from '../src/document/document.js';
import type { Letterhead } from '../src/document/letterhead.js';
import { plainText } from '../src/document/plainText.js';
import { chartOptions } from '../src/word/chartOptions.js';
import { imprint } from '../src/word/imprint.js';
import { lineWidth, type Orientation } from '../src/word/line.js';
import { mastheadParagraphs } from '../src/word/masthead.js';
import { DASH_NUMBERING, HEADING_NUMBERING, numbering, ORDERED_NUMBERING } from '../src/word/numbering.js';
import { pageProperties } from '../src/word/page.js';
import { pageNumbers } from '../src/word/pageNumbers.js';
import { signature } from '../src/word/signature.js';
import { STYLE, TABLE_STYLE } from '../src/word/styleIds.js';
import { styles } from '../src/word/styles.js';

/**
 * Writes a document as one would who has nothing but docx: the same head, headings, paragraphs, lists, tables, charts,
 * attachments, sections and foot in the same styles, but text instead of figures: no controls, comments or provenance.
 */
export function bareWriter(letterhead: Letterhead): (document: Document, title: string) => Promise<Uint8Array> {
  const common = { styles: styles(letterhead), numbering: numbering(), evenAndOddHeaderAndFooters: true };
  return async (document, title) => {
    const file = new WordDocument({
      ...common,
      title,
      creator: letterhead.bureau,
      sections: sections(document, letterhead),
    });
    return Packer.toBuffer(file);
  };
}

function sections(document: Document, letterhead: Letterhead): ISectionOptions[] {
  const { form, masthead } = document;
  const blocks = new Blocks(letterhead);
  const first: { orientation: Orientation; children: FileChild[] } = {
    orientation: 'portrait',
    children: [
      ...(form === 'bulletin' ? mastheadParagraphs(masthead, letterhead) : []),
      new Paragraph({ style: STYLE.title, children: runs(document.title) }),
      ...blocks.write(document.blocks, 0, 'portrait'),
    ],
  };
  if (form === 'report') first.children.push(...signature(letterhead.bureau, masthead.date));
  const parts = [first];
  let last = first;
  for (const [index, block] of document.blocks.filter(({ type }) => type === 'attachment').entries()) {
    if (block.type !== 'attachment') continue;
    const orientation = block.landscape ? 'landscape' : 'portrait';
    const turned = orientation !== last.orientation;
    if (turned) parts.push((last = { orientation, children: [] }));
    last.children.push(
      new Paragraph({ style: STYLE.attachmentLabel, pageBreakBefore: !turned, children: [new TextRun('附件')] }),
      new Paragraph({ style: STYLE.attachmentTitle, children: runs(block.title) }),
      ...blocks.write(block.blocks, index + 1, orientation),
    );
  }
  if (form === 'bulletin') last.children.push(...imprint(masthead, letterhead, last.orientation, 1));
  return parts.map(({ orientation, children }, index) => ({
    properties: pageProperties(orientation),
    footers: pageNumbers(orientation, 2 + 2 * index),
    children,
  }));
}

class Blocks {
  readonly #letterhead: Letterhead;
  #lists = 0;
  #tables = 0;
  #charts = 0;

  constructor(letterhead: Letterhead) {
    this.#letterhead = letterhead;
  }

  write(blocks: readonly Block[], part: number, orientation: Orientation, style: string = STYLE.body): FileChild[] {
    return blocks.flatMap((block): FileChild[] => {
      switch (block.type) {
        case 'heading': {
          const numbered = list(HEADING_NUMBERING, part, block.level - 1);
          const heading = STYLE.heading[block.level - 1] ?? STYLE.body;
          return [new Paragraph({ style: heading, ...(part === 0 ? {} : numbered), children: runs(block.children) })];
        }
        case 'paragraph':
          return [new Paragraph({ style, children: runs(block.children) })];
        case 'note':
          return this.write(block.blocks, part, orientation, STYLE.note);
        case 'list': {
          if (block.ordered) this.#lists += 1;
          const numbered = block.ordered ? list(ORDERED_NUMBERING, this.#lists, 0) : list(DASH_NUMBERING, 0, 0);
          return block.items.map((item) => new Paragraph({ style, ...numbered, children: runs(item) }));
        }
        case 'table':
          this.#tables += 1;
          return [
            ...(block.caption === null ? [] : [caption(`表${this.#tables}`, block.caption)]),
            table(block, lineWidth(orientation)),
          ];
        case 'chart': {
          this.#charts += 1;
          const options = chartOptions(block.chart, this.#charts, lineWidth(orientation), this.#letterhead);
          return [
            new Paragraph({ style: STYLE.figure, children: [new TextRun({ children: [new ChartRun(options)] })] }),
            caption(`图${this.#charts}`, block.caption),
          ];
        }
        case 'attachment':
          return [];
      }
    });
  }
}

function list(
  reference: string,
  instance: number,
  level: number,
): { numbering: { reference: string; level: number; instance: number } } {
  return { numbering: { reference, level, instance } };
}

function caption(label: string, text: readonly Inline[]): Paragraph {
  return new Paragraph({ style: STYLE.caption, children: [new TextRun(`${label}\u3000${plainText(text)}`)] });
}

/** Columns of one width, texts at the right as numbers stand. */
function table(block: Extract<Block, { type: 'table' }>, width: number): Table {
  const { header, rows } = block;
  const size = Math.floor(width / header.length);
  const row = (cells: readonly (readonly Inline[])[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (cell) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              new Paragraph({
                style: head ? STYLE.tableHead : STYLE.tableText,
                ...(head ? {} : { alignment: AlignmentType.RIGHT }),
                children: runs(cell, { size: 21 }),
              }),
            ],
          }),
      ),
    });
  return new Table({
    style: TABLE_STYLE,
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: header.map(() => size),
    rows: [row(header, true), ...rows.map((cells) => row(cells, false))],
  });
}

/** Text that stands together is one run. */
function runs(inlines: readonly Inline[], format: IRunOptions = {}): TextRun[] {
  const written: TextRun[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') written.push(new TextRun({ ...format, text: plain }));
    plain = '';
  };
  for (const inline of inlines) {
    if (inline.type !== 'strong' && inline.type !== 'emphasis') {
      plain += (inline.type === 'light' ? '●' : '') + plainText([inline]);
      continue;
    }
    flush();
    written.push(...runs(inline.children, { ...format, [inline.type === 'strong' ? 'bold' : 'italics']: true }));
  }
  flush();
  return written;
}
