import type { Target } from '../plan/plan.js';
import { isFilled } from '../workbook/grid.js';
import type { Match, Matcher } from './matchTarget.js';
import { accumulates, measureByFigures, measureOf } from './measure.js';
import { periodColumns, type PeriodColumns } from './periodColumns.js';
import { itemNumber } from './plainWords.js';
import type { CellSource, TargetRow, UnmatchedRow } from './progress.js';
import { readRow, type RowReading } from './readRow.js';
import { cellOf, columnsOf, filledIn, hasRoles, type Table } from './table.js';

/** Whether a table holds readings of targets: something that names them, and something that measures them. */
export function isTargetTable(table: Table): boolean {
  const named = hasRoles(table, 'metric') || (hasRoles(table, 'task') && !hasRoles(table, 'progress'));
  const measured = (['period', 'sum', 'planned'] as const).some((role) => hasRoles(table, role));
  const counted =
    hasRoles(table, 'total') && (hasRoles(table, 'metric') || hasRoles(table, 'unit') || hasRoles(table, 'rate'));
  return named && (measured || counted);
}

/** A row that was read, and by what it was found to be the target's. */
interface RowRead extends RowReading {
  target: Target;
  found: Extract<Match, { kind: 'one' }>;
}

/** What the rows of a table of targets are: targets, like several targets, or like none. */
export interface TargetRows {
  rows: TargetRow[];
  several: UnmatchedRow[];
  /** Rows of the sheet. */
  none: { row: number; label: CellSource }[];
}

/** Reads the rows of a table of targets. Total rows, and rows without a figure, are passed over. */
export function readTargetRows(table: Table, targets: ReadonlyMap<string, Target>, match: Matcher): TargetRows {
  const read: RowRead[] = [];
  const several: UnmatchedRow[] = [];
  const none: TargetRows['none'] = [];
  const columns = periodColumns(table);
  let carried: number | null = null;
  for (const row of table.rows) {
    const label = filledIn(table, row, 'metric') ?? filledIn(table, row, 'task');
    const own = itemNumber(filledIn(table, row, 'item')?.text ?? '');
    carried = own ?? carried;
    if (label === null || isTotalRow(table, row) || !hasFigures(table, row)) continue;
    const found = matchRow(match, label.text, own, carried);
    if (found.kind === 'several') several.push({ label, candidates: found.candidates });
    const target = found.kind === 'one' ? targets.get(found.target) : undefined;
    if (found.kind === 'one' && target !== undefined)
      read.push({ ...readRow({ table, row, label, target }, columns), target, found });
    else if (found.kind === 'none') none.push({ row, label });
  }
  return { rows: withMeasure(read, columns), several, none };
}

/** A number carried down from a row above is only taken to tell rivals apart: the row may belong to another item. */
function matchRow(match: Matcher, label: string, own: number | null, carried: number | null): Match {
  const found = match(label, own);
  if (own !== null || carried === null || found.kind !== 'several') return found;
  const told = match(label, carried);
  return told.kind === 'one' ? told : found;
}

/** 合计 stands in the row's first cells, whatever their columns are for. */
function isTotalRow(table: Table, row: number): boolean {
  const first = (table.grid.cells[row] ?? []).find((cell) => (cell?.text.trim() ?? '') !== '');
  const label = cellOf(table, row, 'metric') ?? cellOf(table, row, 'task');
  return [first?.text, label?.cell?.text].some((text) => /^\s*(合\s*计|总\s*计|小\s*计)/.test(text ?? ''));
}

function hasFigures(table: Table, row: number): boolean {
  return (['period', 'total', 'sum', 'part', 'planned'] as const).some((role) =>
    columnsOf(table, role).some((column) => isFilled(table.at(row, column).cell)),
  );
}

/** What the periods hold is told by the headings, and where they do not say by the figures of the whole table. */
function withMeasure(read: readonly RowRead[], { measure: byWords }: PeriodColumns): TargetRow[] {
  const byFigures = measureByFigures(
    read.filter(({ target }) => accumulates(target.basis)).map(({ series }) => series),
  );
  return read.map(({ row, target, series, found: { evidence, score } }) => ({
    ...row,
    evidence,
    score,
    measure: measureOf(series, target.basis, byWords, byFigures),
  }));
}
