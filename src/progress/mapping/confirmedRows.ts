import type { RowUse } from './mapping.js';
import type { Match } from '../match/matchTarget.js';
import type { CellSource } from '../progress.js';
import { cellOf, sourceAt, type Table } from '../table/table.js';

/** What a mapping says of a row, as a match that nothing can better: a target, or none for a task. Null where it leaves it open. */
export function confirmedMatch({ mapped }: Table, row: number): Match | null {
  const use = mapped?.rows.get(row);
  if (mapped === null || use === undefined) return null;
  if (use.kind === 'target') return { kind: 'one', target: use.target, score: 1, evidence: mapped.evidence };
  return use.kind === 'task' ? { kind: 'none' } : null;
}

/** The task that a mapping says a row is, null where it says nothing of the kind. */
export function confirmedTask({ mapped }: Table, row: number): Extract<RowUse, { kind: 'task' }> | null {
  const use = mapped?.rows.get(row);
  return use?.kind === 'task' ? use : null;
}

/** Whether a mapping names targets in a table: then it is the city's, whatever its title says of a district. */
export function hasConfirmedTargets({ mapped }: Table): boolean {
  return mapped !== null && [...mapped.rows.values()].some(({ kind }) => kind === 'target');
}

/** The cell in which the name of a confirmed row should stand, empty as it is; null for any other row. */
export function blankLabel(table: Table, row: number): CellSource | null {
  if (confirmedMatch(table, row) === null) return null;
  return sourceAt(table, cellOf(table, row, 'metric') ?? cellOf(table, row, 'task') ?? table.at(row, 0));
}
