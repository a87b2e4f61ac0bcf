import type { Located } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import { contentsOf } from '../table/columnContents.js';
import { readHeadings } from '../table/columnHeadings.js';
import { rolesOf } from '../table/columnRoles.js';
import type { Heading } from '../table/heading.js';
import type { MappedTable } from './mapping.js';
import { requireKnownUnit, withGivenUnit } from './mappedUnits.js';
import type { Span } from '../table/sheetRows.js';

/**
 * What is said of a column goes before what its own heading and its contents say.
 * @throws InputError `mapping` for a unit that is none
 */
export function mappedHeadings(
  grid: Grid,
  at: (row: number, column: number) => Located,
  { header, columns, year, list }: MappedTable,
  span: Span,
  rows: readonly number[],
): ReadonlyMap<number, Heading> {
  const own = readHeadings(at, header, span, year);
  const given = new Map<number, Heading>();
  for (const [column, { heading, place }] of columns) {
    const before = own.get(column);
    if (heading !== null) requireKnownUnit(heading, before, place);
    const named = heading === null ? unread(before) : withGivenUnit(heading, before);
    if (named !== null) given.set(column, named);
  }
  const inOrder = [...new Map([...own, ...given])].sort(([a], [b]) => a - b);
  const read = rolesOf(new Map(inOrder), contentsOf({ grid, at, rows }), span);
  for (const [column, heading] of given) {
    const inFigures = read.get(column)?.inFigures === true ? { inFigures: true } : {};
    read.set(column, { ...heading, ...inFigures, given: true });
  }
  // A list's columns are told by their words alone, so that one that is not read must have none.
  if (list !== null) for (const [column, { heading }] of columns) if (heading === null) read.delete(column);
  return read;
}

function unread(own: Heading | undefined): Heading | null {
  return own === undefined ? null : { ...own, role: null, period: null, wording: null };
}
