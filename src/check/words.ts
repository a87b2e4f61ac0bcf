import type { CellSource } from '../progress/progress.js';

/** What a finding says to its reader: what is wrong, and what to do about it. */
export interface Wording {
  message: string;
  hint: string;
}

/** Where a cell is, as one looks for it. */
export function placeOf({ sheet, cell }: CellSource): string {
  return `工作表${quoted(sheet)}的${cell}`;
}

/** Longer texts are cut: enough is left to find them by. */
const QUOTED_LENGTH = 40;

const NESTED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** In quotation marks, in one line; marks within it change places, as they do with each level (GB/T 15834—2011, 4.8). */
export function quoted(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  const kept = characters.slice(0, QUOTED_LENGTH).join('');
  const nested = /[“”]/.test(kept) ? kept.replace(/[“”‘’]/g, (mark) => NESTED[mark] ?? mark) : kept;
  return `“${nested}${characters.length > QUOTED_LENGTH ? '……' : ''}”`;
}
