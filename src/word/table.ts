import { AlignmentType, LineRuleType, TableLayoutType, VerticalAlignTable, WidthType, type FileChild } from 'docx';
import { memoize } from 'es-toolkit/function';
import type { Block, Inline } from '../document/document.js';
import { caption as captionOf } from './caption.js';
import { UniformTable, type CellFormat, type Row } from './uniformTable.js';
import { columnAlign, unitBelow, type ColumnAlign } from './columnTexts.js';
import { fitColumns, fitToPage } from './columnWidths.js';
import type { InlineWriter } from './inlineRuns.js';
import { CAPTION_AIR, CELL_PADDING, LINE, SIZE, TABLE_LINE, em } from './measures.js';
import { plainText } from '../document/plainText.js';
import { STYLE, TABLE_STYLE } from './styleIds.js';

/** A table with its caption. */
export type TableBlock = Extract<Block, { type: 'table' }>;

type Cells = readonly (readonly Inline[])[];

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** How many first and last rows keep company; a table of few rows is not parted at all. */
const JOINED_ROWS = 3;
const SMALL = 12;

/**
 * The caption and the table, as wide as the line; its head is repeated on every page, and no row is torn in two.
 * @param number of the table, for 表1
 * @param width of the line in twips
 * @param joined its last rows stand on one page with what follows
 * @param height of the page that it has for itself, in twips; null where it stands among other blocks
 */
export function tableBlocks(
  block: TableBlock,
  number: number,
  width: number,
  inlines: InlineWriter,
  joined = false,
  height: number | null = null,
): FileChild[] {
  const { caption, header, rows } = block;
  const texts = header.map((cell, column) => [cell, ...rows.map((row) => row[column] ?? [])].map(plainText));
  const { widths, size, line } =
    height === null ? fitColumns(texts, width) : fitToPage(texts, width, height - captionHeight(caption));
  const aligns = texts.map(([head = '', ...cells], column) => columnAlign(block.align[column] ?? null, head, cells));
  // The styles' own size needs no word.
  const format = size === SIZE.五号 ? {} : { size };

  const room = (column: number): number => ((widths[column] ?? 0) - 2 * CELL_PADDING) / em(size);
  const isKept = (index: number): boolean =>
    index < rows.length - 1 && (rows.length <= SMALL || index < JOINED_ROWS - 1);
  const ofColumns = widths.map((columnWidth): CellFormat['cell'] => ({
    width: { size: columnWidth, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
  }));
  const cellFormats = (head: boolean, keepNext: boolean): CellFormat[] => {
    const paragraphOf = memoize((align: ColumnAlign): CellFormat['paragraph'] => ({
      style: head ? STYLE.tableHead : STYLE.tableText,
      ...(keepNext ? { keepNext } : {}),
      ...(line === TABLE_LINE ? {} : { spacing: { line, lineRule: LineRuleType.EXACT } }),
      ...(head ? {} : { alignment: ALIGNMENT[align] }),
    }));
    return ofColumns.map((cell, column) => ({ cell, paragraph: paragraphOf(aligns[column] ?? 'left') }));
  };
  const formats = { head: cellFormats(true, false), kept: cellFormats(false, true), free: cellFormats(false, false) };
  const row = (cells: Cells, kind: keyof typeof formats): Row => ({
    head: kind === 'head',
    cells: formats[kind].map((cellFormat, column) => {
      const cell = cells[column] ?? [];
      return {
        format: cellFormat,
        children: inlines.runs(kind === 'head' ? unitBelow(cell, room(column)) : cell, format),
      };
    }),
  });

  return [
    ...(caption === null ? [] : [captionOf('表', number, caption, inlines)]),
    new UniformTable(
      {
        style: TABLE_STYLE,
        width: { size: width, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        columnWidths: [...widths],
        alignment: AlignmentType.CENTER,
      },
      [
        row(header, 'head'),
        ...rows.map((cells, index) =>
          row(cells, isKept(index) || (joined && index >= rows.length - JOINED_ROWS) ? 'kept' : 'free'),
        ),
      ],
    ),
  ];
}

/** Of one line; a caption is short. */
function captionHeight(caption: readonly Inline[] | null): number {
  return caption === null ? 0 : CAPTION_AIR + LINE;
}
