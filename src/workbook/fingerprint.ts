import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { addressOf } from './grid.js';
import type { Cell, Grid, Merge, Workbook } from './workbook.js';

/**
 * Of all cells that hold something and are seen, `sha256:…`: sheet by sheet, a line each, of the address, the kind and
 * the value. It goes by values, not by what is displayed, so that it is the same whichever program saved the file and
 * whichever door read it. What programs do not all keep does not count: digits after the 15th, blanks at the ends of a
 * line, what lies under a merge, which error a cell shows (LibreOffice has not all of Excel's), and whether a 1 is shown
 * as TRUE. A CSV file, which keeps no values, has a fingerprint of its own.
 */
export function fingerprintOf({ sheets }: Workbook): string {
  const hash = sha256.create();
  for (const grid of sheets) {
    const lines = linesOf(grid);
    if (lines !== '') hash.update(utf8ToBytes(`sheet ${JSON.stringify(grid.sheet)}\n${lines}`));
  }
  return `sha256:${bytesToHex(hash.digest())}`;
}

function linesOf({ cells, merges }: Grid): string {
  const isCovered = coveredBy(merges);
  let lines = '';
  for (const [row, rowCells] of cells.entries()) {
    for (const [column, cell] of rowCells.entries()) {
      const held = cell === null || isCovered(row, column) ? null : holding(cell);
      if (held !== null) lines += `${addressOf(row, column)} ${held}\n`;
    }
  }
  return lines;
}

/** Whether a position lies under a merge, other than at its top left. */
function coveredBy(merges: readonly Merge[]): (row: number, column: number) => boolean {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const known = byRow.get(row);
      if (known === undefined) byRow.set(row, [merge]);
      else known.push(merge);
    }
  }
  return (row, column) =>
    byRow
      .get(row)
      ?.some(({ top, left, right }) => column >= left && column <= right && (row > top || column > left)) === true;
}

/** Kind and value; null for a cell of blanks. */
function holding({ value, error }: Cell): string | null {
  if (error !== null) return 'error';
  switch (typeof value) {
    case 'number':
      return `number ${Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15))}`;
    case 'boolean':
      return `number ${Number(value)}`;
    case 'string': {
      const text = value.replace(/\s*(?:\r\n?|\n)\s*/g, '\n').trim();
      return text === '' ? null : `text ${JSON.stringify(text)}`;
    }
    default:
      return null;
  }
}
