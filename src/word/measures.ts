/** Lengths of GB/T 9704—2012 in twips (1/20 pt) unless a name says otherwise, and type sizes in half-points. */

/** 号 in half-points, the unit of w:sz. */
export const SIZE = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21, 小五: 18 } as const;

/** One character of a size, in twips. */
export function em(halfPoints: number): number {
  return halfPoints * 10;
}

/** A4, upright. */
export const PAPER = { width: 11906, height: 16838 } as const;

/** 天头 37 mm, 订口 28 mm; the other two leave a type area of 156 × 225 mm (5.2.1). */
export const MARGIN = { top: 2098, right: 1474, bottom: 1984, left: 1588 } as const;

/** 版心. */
export const TYPE_AREA = {
  width: PAPER.width - MARGIN.left - MARGIN.right,
  height: PAPER.height - MARGIN.top - MARGIN.bottom,
} as const;

/** 22 lines a page (5.2.3): 22 × 29 pt would overflow the type area by a hair. */
export const LINE = 579;

/** Lines of a table, 15.5 pt: close, so that a page holds more than 35 rows. */
export const TABLE_LINE = 310;

/** Room between a cell's text and its left and right line. */
export const CELL_PADDING = 45;

/** Room above and below, and what a row needs besides its lines: both, and its rule. */
export const ROW_AIR = 14;
export const ROW_PADDING = 2 * ROW_AIR + 10;

/** Air above a table's caption. */
export const CAPTION_AIR = Math.round(LINE / 3);

/** A paragraph that only parts others. */
export const SPACER_LINE = 20;

/** 28 characters a line: what each gives up, in 4096ths of a point. */
export const CHARACTER_SPACE = -848;

/** The middle of the page number's dashes stands 7 mm under the type area (7.5). */
export const PAGE_NUMBER_GAP = 397;

/** Line of a page number, and how far its bottom is from the paper's edge. */
export const PAGE_NUMBER_LINE = 320;
export const FOOTER = MARGIN.bottom - PAGE_NUMBER_GAP - PAGE_NUMBER_LINE / 2;

/** Pixels, in which shapes are measured. */
export function pixels(twips: number): number {
  return twips / 15;
}
