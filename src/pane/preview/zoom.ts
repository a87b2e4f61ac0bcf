import type { CSSProperties } from 'react';
import { em, LINE, MARGIN, PAPER, SIZE, TYPE_AREA } from '../../pipeline/paper.js';

/** 阅读: the page's layout with text that can be read in any width; 整页: the page as wide as the pane; 原大: as printed. */
export const ZOOMS = ['read', 'page', 'actual'] as const;

export type Zoom = (typeof ZOOMS)[number];

export const ZOOM_NAMES: Readonly<Record<Zoom, string>> = { read: '阅读', page: '整页', actual: '原大' };

/** From this width on, in pixels, a whole page can be read. */
const ROOMY = 640;

/** What suits a width, in pixels. */
export function zoomFor(width: number): Zoom {
  return width >= ROOMY ? 'page' : 'read';
}

/** Twips as a CSS length on the sheet, whose em is a character of 三号. */
export function inEm(twips: number): string {
  return `${Number((twips / em(SIZE.三号)).toFixed(4))}em`;
}

/** 三号 at 96 dots an inch, in pixels. */
const ACTUAL = ((SIZE.三号 / 2) * 96) / 72;

/** Sizes that a zoom gives the sheets, as CSS variables. */
export function zoomStyle(zoom: Zoom): CSSProperties {
  const paper: Record<string, string> = {
    '--size': `${ACTUAL}px`,
    '--least': '0px',
    '--padding': [MARGIN.top, MARGIN.right, MARGIN.bottom, MARGIN.left].map(inEm).join(' '),
    '--padding-turned': [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom].map(inEm).join(' '),
    '--width': inEm(PAPER.width),
    '--width-turned': inEm(PAPER.height),
    '--height': inEm(PAPER.height),
    '--height-turned': inEm(PAPER.width),
    '--line-width': inEm(TYPE_AREA.width),
    '--line': inEm(LINE),
    '--chart-width': '100%',
  };
  if (zoom === 'actual') return paper;
  if (zoom === 'page') {
    return { ...paper, '--size': `min(${ACTUAL}px, calc(100cqi / ${PAPER.width / em(SIZE.三号)}))` } as CSSProperties;
  }
  return {
    '--size': '14px',
    '--least': '12px',
    '--padding': '1.5em 1em',
    '--padding-turned': '1.5em 1em',
    '--width': '100%',
    '--width-turned': '100%',
    '--height': '0',
    '--height-turned': '0',
    '--line-width': 'calc(100cqi - 34px)',
    '--line': '1.75em',
    '--chart-width': 'max(100%, 560px)',
  } as CSSProperties;
}
