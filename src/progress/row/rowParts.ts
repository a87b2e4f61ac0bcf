import type { Target } from '../../plan/plan.js';
import { addsUp, sum } from '../district/districtSums.js';
import type { Reading, TargetRow } from '../progress.js';
import { columnsOf, hasRoles, type Table } from '../table/table.js';

/** What the districts across have done of a row's target. */
export function partsOf(table: Table, read: (column: number) => Reading): TargetRow['parts'] {
  return columnsOf(table, 'part').map((column) => ({
    name: table.headings.get(column)?.name ?? '',
    reading: read(column),
  }));
}

/** Districts across without a column of the whole; null where there are fewer than two, or what does not add up. */
export function sumOfParts(table: Table, target: Target, parts: TargetRow['parts']): Reading | null {
  if (parts.length < 2 || hasRoles(table, 'period') || !addsUp(target)) return null;
  return sum(
    parts.map(({ reading }) => reading),
    target,
  );
}
