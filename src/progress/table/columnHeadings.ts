import type { Located } from '../../workbook/grid.js';
import { readHeading, type Heading } from './heading.js';
import { withParts } from './partColumns.js';
import { withRelativePeriods } from '../time/relativePeriods.js';
import type { Span } from './sheetRows.js';

type At = (row: number, column: number) => Located;

/** Reads what stands over each column in the rows of a header, merged or not. */
export function readHeadings(
  at: At,
  rows: { first: number; last: number },
  { left, right }: Span,
  year: number,
): ReadonlyMap<number, Heading> {
  const headings = new Map<number, Heading>();
  let group = '';
  for (let column = left; column <= right; column++) {
    const cells = Array.from({ length: rows.last - rows.first + 1 }, (_, offset) => at(rows.first + offset, column));
    const texts = cells.map(({ cell }) => cell?.text.trim() ?? '');
    const parts = texts.filter((text, index) => text !== '' && text !== texts[index - 1]);
    const [own = ''] = texts;
    if (own !== '') group = own;
    // An unmerged group heading stands over its first column only.
    else if (parts.length > 0 && group !== '') parts.unshift(group);
    if (parts.length > 0 && !isBareGroup(at, rows, column)) headings.set(column, readHeading(parts, year));
  }
  return withParts(withRelativePeriods(headings, null));
}

/** A column without a sub-heading under a heading that is merged across several: what it holds is not said. */
function isBareGroup(at: At, { first: top, last: bottom }: { first: number; last: number }, column: number): boolean {
  if (bottom === top) return false;
  const { column: anchor } = at(top, column);
  const across = anchor !== column || at(top, column + 1).column === column;
  for (let row = top + 1; row <= bottom; row++) {
    const below = at(row, column);
    if (below.row === top || (below.cell?.text.trim() ?? '') !== '') return false;
  }
  return across;
}
