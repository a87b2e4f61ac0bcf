import { DocumentGridType, PageOrientation, type ISectionPropertiesOptions } from 'docx';
import type { Orientation } from './line.js';
import { CHARACTER_SPACE, FOOTER, LINE, MARGIN, PAPER } from './measures.js';

/**
 * Page and grid of a section. A landscape page is an upright one turned clockwise: its top is the upright page's left
 * side, so that head of table and page number keep their places in the bound copy (GB/T 9704—2012, 7.5 and 7.3.7).
 */
export function pageProperties(orientation: Orientation): ISectionPropertiesOptions {
  const { top, right, bottom, left } = MARGIN;
  const margin = orientation === 'portrait' ? MARGIN : { top: left, right: top, bottom: right, left: bottom };
  return {
    page: {
      size: { ...PAPER, orientation: PageOrientation[orientation === 'portrait' ? 'PORTRAIT' : 'LANDSCAPE'] },
      margin: { ...margin, header: FOOTER, footer: FOOTER, gutter: 0 },
    },
    grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE },
  };
}
