import { SIZE, TYPE_AREA, em } from './measures.js';

/** How a section's paper lies. */
export type Orientation = 'portrait' | 'landscape';

/** Width between a section's margins, in twips. */
export function lineWidth(orientation: Orientation): number {
  return orientation === 'portrait' ? TYPE_AREA.width : TYPE_AREA.height;
}

/** How many characters of a title stand on a line. */
export function titleRoom(orientation: Orientation): number {
  return Math.floor(lineWidth(orientation) / em(SIZE.二号));
}
