import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Orientation } from './line.js';
import { PAGE_NUMBER_GAP, PAGE_NUMBER_LINE, SIZE, TYPE_AREA, em } from './measures.js';
import { STYLE } from './styleIds.js';
import { TextBoxRun } from './textBox.js';

/**
 * Page numbers, — 1 —: odd pages right, even pages left, one character in (GB/T 9704—2012, 7.5). On a landscape page
 * they stand where they would if the paper were upright.
 * @param drawing id of the first of two drawings
 */
export function pageNumbers(orientation: Orientation, drawing: number): { default: Footer; even: Footer } {
  return orientation === 'portrait'
    ? { default: upright('odd'), even: upright('even') }
    : { default: turned('odd', drawing), even: turned('even', drawing + 1) };
}

function upright(parity: 'odd' | 'even'): Footer {
  return new Footer({ children: [pageNumber(parity)] });
}

function pageNumber(parity: 'odd' | 'even'): Paragraph {
  const inset = em(SIZE.四号);
  return new Paragraph({
    style: STYLE.footer,
    ...(parity === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: inset } }
      : { alignment: AlignmentType.LEFT, indent: { left: inset } }),
    children: [new TextRun({ font: { hint: 'eastAsia' }, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

/** The upright page's foot is the landscape page's left side, read downwards. */
function turned(parity: 'odd' | 'even', drawing: number): Footer {
  const box = new TextBoxRun({
    id: drawing,
    name: '页码',
    description: '页码',
    // Its line stands at the far side of the box.
    width: PAGE_NUMBER_GAP + PAGE_NUMBER_LINE / 2,
    height: TYPE_AREA.width,
    side: 'beside',
    end: 'top',
    turned: true,
    children: [pageNumber(parity)],
  });
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, children: [box] })] });
}
