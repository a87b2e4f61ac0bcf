import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Block } from '../document/document.js';
import type { Letterhead } from '../document/letterhead.js';
import { caption } from './caption.js';
import { chartOptions } from './chartOptions.js';
import type { InlineWriter } from './inlineRuns.js';
import { LINE } from './measures.js';
import { STYLE } from './styleIds.js';

/** A place for a chart, with its caption and its data. */
export type ChartBlock = Extract<Block, { type: 'chart' }>;

/**
 * A chart as wide as the line, in one content control, and under it its caption, on the same page.
 * @param number of the chart, for 图1
 * @param width of the line in twips
 * @param format air above it; `keepNext` where the caption stands on one page with what follows
 */
export function chartBlocks(
  block: ChartBlock,
  number: number,
  width: number,
  inlines: InlineWriter,
  letterhead: Letterhead,
  format: Pick<IParagraphOptions, 'spacing' | 'keepNext'>,
): FileChild[] {
  const { id, chart } = block;
  return [
    new Paragraph({
      style: STYLE.figure,
      ...(format.spacing === undefined ? {} : { spacing: format.spacing }),
      children: [inlines.control(id, chart.title, new ChartRun(chartOptions(chart, number, width, letterhead)))],
    }),
    caption('图', number, block.caption, inlines, {
      spacing: { before: 0, after: Math.round(LINE / 3) },
      keepNext: format.keepNext === true,
    }),
  ];
}
