import { AlignmentType, LineRuleType, TableLayoutType, VerticalAlignTable, WidthType, type FileChild } from 'docx';
import { memoize } from 'es-toolkit/function';
import type { Align, Block, Inline } from '../document/document.js';
import { caption as captionOf } from './caption.js';
import { UniformTable, type CellFormat, type Row } from './uniformTable.js';
import { fitColumns, fitToPage } from './columnWidths.js';
import type { InlineWriter } from './inlineRuns.js';
import { CAPTION_AIR, LINE, SIZE, TABLE_LINE, em } from './measures.js';
import { plainText } from '../document/plainText.js';
import { STYLE, TABLE_STYLE } from './styleIds.js';
import { CELL_PADDING } from './tableStyle.js';
import { textWidth } from './textWidth.js';

/** A table with its caption. */
export type TableBlock = Extract<Block, { type: 'table' }>;

type Cells = readonly (readonly Inline[])[];
type Alignment = (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT'];

/** A number with its sign and unit. */
const NUMBER = /^[-+−±]?\d[\d,.]*\s?(%|％|‰|[\p{Script=Han}]{0,5})$/u;
/** What stands in a column of numbers where there is none. */
const NO_NUMBER = /^(|—|-|\/|暂无数据)$/;
/** A column that counts the rows; its numbers are names, not quantities. */
const ORDINAL = '序号';
/** A column of texts no longer than this stands centred. */
const SHORT = 5;
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
  const aligns = texts.map(([head = '', ...cells], column) => alignment(block.align[column] ?? null, head, cells));
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
    const paragraphOf = memoize((align: Alignment): CellFormat['paragraph'] => ({
      style: head ? STYLE.tableHead : STYLE.tableText,
      ...(keepNext ? { keepNext } : {}),
      ...(line === TABLE_LINE ? {} : { spacing: { line, lineRule: LineRuleType.EXACT } }),
      ...(head ? {} : { alignment: align }),
    }));
    return ofColumns.map((cell, column) => ({ cell, paragraph: paragraphOf(aligns[column] ?? AlignmentType.LEFT) }));
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

/**
 * A head that needs several lines has its unit, （万元）, on the last, unless that takes a line more.
 * @param room characters on a line
 */
function unitBelow(cell: readonly Inline[], room: number): readonly Inline[] {
  const last = cell.at(-1);
  if (cell.length !== 1 || last?.type !== 'text') return cell;
  const [, name = '', unit = ''] = /^(.+)(（[^（）]{1,5}）)$/.exec(last.text) ?? [];
  const lines = (text: string): number => Math.ceil(textWidth(text) / Math.floor(room));
  if (unit === '' || lines(name) + 1 > lines(last.text)) return cell;
  return [{ type: 'text', text: name }, { type: 'break' }, { type: 'text', text: unit }];
}

/** What the template says, otherwise numbers right, short texts centred, long ones left. */
function alignment(align: Align, head: string, cells: readonly string[]): Alignment {
  if (align !== null) return align;
  if (head === ORDINAL) return AlignmentType.CENTER;
  if (cells.some((cell) => NUMBER.test(cell)) && cells.every((cell) => NUMBER.test(cell) || NO_NUMBER.test(cell))) {
    return AlignmentType.RIGHT;
  }
  return cells.every((cell) => textWidth(cell) <= SHORT) ? AlignmentType.CENTER : AlignmentType.LEFT;
}
