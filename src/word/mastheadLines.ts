import type { Masthead } from '../document/document.js';
import { em, SIZE, TYPE_AREA } from './measures.js';
import { textWidth } from './textWidth.js';

/** The name in half-points: 42 pt, less where it would not fit between the margins. */
const NAME_SIZE = 84;
/** Widest space between two of its characters, in twips, and the share of the line that it fills at most. */
const NAME_SPACING = 240;
const NAME_SHARE = 0.75;

/** 第6期（总第118期）; empty where there is no number. */
export function issueLine({ number, runningNumber }: Masthead): string {
  return (number ?? '') + (runningNumber === null ? '' : `（${runningNumber}）`);
}

/** Whether office and day stand on one line. */
export function fitsIssuer(office: string, date: string): boolean {
  return (textWidth(office) + 1 + textWidth(date)) * em(SIZE.三号) <= TYPE_AREA.width;
}

/**
 * A short name is spread, a long one set smaller.
 * @returns its size in half-points, and the space between two of its characters in twips
 */
export function nameFit(name: string): { size: number; spacing: number } {
  const width = Math.max(textWidth(name), 1);
  const size = Math.min(NAME_SIZE, Math.floor(TYPE_AREA.width / width / 10));
  const free = TYPE_AREA.width * NAME_SHARE - width * size * 10;
  return { size, spacing: Math.max(0, Math.min(NAME_SPACING, Math.floor(free / width))) };
}
