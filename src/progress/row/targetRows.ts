import type { Target } from '../../plan/plan.js';
import { isFilled } from '../../workbook/grid.js';
import { blankLabel, confirmedMatch } from '../mapping/confirmedRows.js';
import type { Beside, Match, Matcher } from '../match/matchTarget.js';
import { periodsNotBelowNothing } from './belowNothing.js';
import { accumulates, measureOf, measureOfTable } from './measure.js';
import { ownAmountColumns } from './onePeriod.js';
import { periodColumns, type PeriodColumns } from '../table/periodColumns.js';
import type { CellSource, TargetRow, UnmatchedRow } from '../progress.js';
import type { ProseReader } from '../prose/proseReader.js';
import { readRow, type RowReading } from './readRow.js';
import { contextReader } from './rowContext.js';
import type { Role } from '../table/heading.js';
import { itemIn, labelsOf, matchLabels } from './rowLabels.js';
import { cellOf, columnsOf, filledIn, hasRoles, type Table } from '../table/table.js';

/** Whether a table holds readings of targets: something that names them, and something that measures them. */
export function isTargetTable(table: Table): boolean {
  const has = (role: Role): boolean => hasRoles(table, role);
  const isInFigures = (role: Role): boolean =>
    columnsOf(table, role).some((column) => table.headings.get(column)?.inFigures === true);
  // Of what has a year's target in figures, what was done may be told.
  const compared = has('planned') && ((['period', 'sum', 'total'] as const).some(has) || isInFigures('planned'));
  const named = has('metric') || (has('task') && (!has('progress') || compared));
  const measured = (['period', 'sum', 'planned', 'part'] as const).some(has);
  const counted = has('total') && (has('metric') || has('unit') || has('rate') || isInFigures('total'));
  // What was done for a named target may be told in prose.
  const told = has('metric') && has('progress');
  return named && (measured || counted || told || ownAmountColumns(table).length > 0);
}

/** A row that was read, and by what it was found to be the target's. */
export interface RowRead extends RowReading {
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
export function readTargetRows(
  table: Table,
  targets: ReadonlyMap<string, Target>,
  match: Matcher,
  date1904: boolean,
  prose: ProseReader,
): TargetRows {
  const read: RowRead[] = [];
  const several: UnmatchedRow[] = [];
  const none: TargetRows['none'] = [];
  const columns = periodColumns(table);
  const besideIn = contextReader(table);
  const hasFigures = figureFinder(table);
  let carried: number | null = null;
  for (const row of table.rows) {
    const label = filledIn(table, row, 'metric') ?? filledIn(table, row, 'task') ?? blankLabel(table, row);
    const own = itemIn(table, row);
    carried = own ?? carried;
    const confirmed = confirmedMatch(table, row);
    if (label === null || (confirmed === null && (isTotalRow(table, row) || !hasFigures(row)))) continue;
    const matched = (text: string): Match => matchRow(match, text, own, carried, besideIn(row));
    const found = confirmed ?? matchLabels(labelsOf(table, row, label), matched);
    if (found.kind === 'several') several.push({ label, candidates: found.candidates });
    const target = found.kind === 'one' ? targets.get(found.target) : undefined;
    if (found.kind === 'one' && target !== undefined) {
      const { row: reading, series, said } = readRow({ table, row, label, target, date1904, prose }, columns);
      read.push({ row: reading, series, said, target, found });
    } else if (found.kind === 'none') none.push({ row, label });
  }
  return { rows: withMeasure(read, columns), several, none };
}

/** A number carried down from a row above is only taken to tell rivals apart: the row may belong to another item. */
function matchRow(match: Matcher, label: string, own: number | null, carried: number | null, beside: Beside): Match {
  const found = match(label, own, beside);
  if (own !== null || carried === null || found.kind !== 'several') return found;
  const told = match(label, carried, beside);
  return told.kind === 'one' ? told : found;
}

const TOTAL = /^\s*(合\s*计|总\s*计|小\s*计)/;

/** 合计 stands in the row's first cells, whatever their columns are for. */
function isTotalRow(table: Table, row: number): boolean {
  const cells = table.grid.cells[row] ?? [];
  let column = table.span.left;
  while (column < table.span.right && (cells[column]?.text.trim() ?? '') === '') column++;
  const label = cellOf(table, row, 'metric') ?? cellOf(table, row, 'task');
  return TOTAL.test(cells[column]?.text ?? '') || TOTAL.test(label?.cell?.text ?? '');
}

/** Tells of the rows of a table whether any of their columns of figures holds something. */
function figureFinder(table: Table): (row: number) => boolean {
  const told = columnsOf(table, 'progress');
  const figures = (['period', 'total', 'sum', 'part', 'planned'] as const).flatMap((role) => columnsOf(table, role));
  const columns = [...figures, ...told, ...ownAmountColumns(table)];
  return (row) => columns.some((column) => isFilled(table.at(row, column).cell));
}

/** What the periods hold is told by the headings, and where they do not say by the figures of the whole table. */
export function withMeasure(read: readonly RowRead[], { measure: byWords }: PeriodColumns): TargetRow[] {
  const adding = read.filter(({ target, said }) => said === null && accumulates(target.basis));
  const byFigures = measureOfTable(
    adding.map(({ series }) => series),
    byWords,
  );
  // The rows are this reading's own, and a large workbook has too many of them to copy each.
  for (const { row, target, series, said, found } of read) {
    row.evidence = found.evidence;
    row.score = found.score;
    row.measure = said ?? measureOf(series, target.basis, byWords, byFigures);
    if (row.measure !== 'increment') row.periods = periodsNotBelowNothing(row.periods, target.basis);
  }
  return read.map(({ row }) => row);
}
