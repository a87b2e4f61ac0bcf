import { endOf, partsOf } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import { unitNamed, type Unit } from '../plan/unit.js';
import { unitInBrackets } from './heading.js';
import { accumulates, type Series } from './measure.js';
import type { PeriodColumn, PeriodColumns } from './periodColumns.js';
import type { CellSource, PeriodReading, Reading, TargetRow } from './progress.js';
import { readForTarget, readRate } from './readCell.js';
import { cellOf, columnsOf, filledIn, hasRoles, sourceAt, type Table } from './table.js';

/** A row of a table, and the target that it speaks of. */
export interface RowOfTarget {
  table: Table;
  /** Of the sheet. */
  row: number;
  label: CellSource;
  target: Target;
}

/** What a row says, but for what its periods mean; the series helps to tell. */
export interface RowReading {
  row: Omit<TargetRow, 'measure' | 'evidence' | 'score'>;
  series: Series;
}

/** Reads the figures of a row. */
export function readRow(of: RowOfTarget, columns: PeriodColumns): RowReading {
  const { table, row, label, target } = of;
  const read = cellReader(of);
  const readAll = (list: readonly PeriodColumn[]): PeriodReading[] =>
    list.map(({ column, period }) => ({ period, reading: read(column) }));
  const own = onlyReading(columnsOf(table, 'total').map(read)) ?? onlyReading(columnsOf(table, 'sum').map(read));
  const stated = columns.stated === null ? null : read(columns.stated.column);
  const total = own ?? stated ?? inProse(table, read);
  const ofOnePeriod = total === null ? null : unclearTotal(table, target, total);
  const periods = ofOnePeriod === null ? readAll(columns.series) : [ofOnePeriod];
  const kept = ofOnePeriod === null ? total : null;
  const rate = cellOf(table, row, 'rate');
  const reading: RowReading['row'] = {
    target: target.id,
    table: table.index,
    label,
    office: filledIn(table, row, 'office'),
    planned: onlyReading(columnsOf(table, 'planned').map(read)),
    periods,
    amounts: readAll(columns.amounts),
    total: kept,
    asOf: own === null && columns.stated !== null ? endOf(columns.stated.period) : (table.asOf?.date ?? null),
    rate: rate === null ? null : readRate(rate.cell, sourceAt(table, rate)),
    parts: columnsOf(table, 'part').map((column) => ({
      name: table.headings.get(column)?.name ?? '',
      reading: read(column),
    })),
  };
  return { row: reading, series: { periods, total: stated ?? kept, subtotals: readAll(columns.subtotals) } };
}

function cellReader({ table, row, label, target }: RowOfTarget): (column: number) => Reading {
  const ofRow = unitOfRow(table, row, label);
  return (column) => {
    const located = table.at(row, column);
    const source = sourceAt(table, located);
    if (isShared(table, row, column)) return { ok: false, doubt: 'ambiguous', source };
    const own = ofRow ?? table.headings.get(column)?.unit ?? null;
    return readForTarget(located.cell, source, target, { own, table: table.units });
  };
}

/** A cell that is merged across columns of different headings, or down to a row of another name, is no one's for certain. */
function isShared(table: Table, row: number, column: number): boolean {
  if (!table.isMerged(row, column)) return false;
  const cell = table.at(row, column);
  const isSame = (otherRow: number, otherColumn: number): boolean => {
    const other = table.at(otherRow, otherColumn);
    return other.row === cell.row && other.column === cell.column;
  };
  const nameAt = (of: number): string | undefined =>
    (filledIn(table, of, 'metric') ?? filledIn(table, of, 'task'))?.cell;
  const beside = cell.column !== column ? cell.column : isSame(row, column + 1) ? column + 1 : null;
  const below = cell.row !== row ? cell.row : isSame(row + 1, column) ? row + 1 : null;
  return (
    (beside !== null && table.headings.get(beside)?.text !== table.headings.get(column)?.text) ||
    (below !== null && nameAt(below) !== nameAt(row))
  );
}

/** The unit that a row gives for all its figures, in its unit column or in its label: 技术合同成交额（万元）. */
function unitOfRow(table: Table, row: number, label: CellSource): Unit | 'unknown' | null {
  const words = filledIn(table, row, 'unit')?.text.trim() ?? '';
  if (words === '' || /^[-—–/无]+$/.test(words)) return unitInBrackets(label.text);
  return unitNamed(words.replace(/[/／](?:年|季度?|团队)$/, '')) ?? 'unknown';
}

/** Of several columns of a role the one that holds a value; two that hold different ones are no certain answer. */
function onlyReading(readings: readonly Reading[]): Reading | null {
  const values = readings.filter((reading) => reading.ok);
  const [first] = values;
  if (first === undefined) return readings.find((one) => !one.ok && one.doubt !== 'missing') ?? readings[0] ?? null;
  if (values.every(({ value }) => value === first.value)) return first;
  return { ok: false, doubt: 'ambiguous', source: first.source };
}

/** 进展情况 is prose, but for a cell that is a figure as a whole. */
function inProse(table: Table, read: (column: number) => Reading): Reading | null {
  if (hasRoles(table, 'period')) return null;
  const readings = columnsOf(table, 'progress').map(read);
  return readings.find(({ ok }) => ok) ?? null;
}

/** In a sheet about one month or quarter, 完成情况 may count from that one's beginning or from January: the words do not say. */
function unclearTotal(table: Table, target: Target, reading: Reading): PeriodReading | null {
  if (!table.onePeriod || table.asOf === null || !accumulates(target.basis) || hasRoles(table, 'period')) return null;
  const columns = [...columnsOf(table, 'total'), ...columnsOf(table, 'sum')];
  const headings = columns.map((column) => table.headings.get(column)?.text ?? '');
  if (headings.some((text) => /累计|至今|截[至止]|全年|年度|本年/.test(text))) return null;
  const { year, month } = partsOf(table.asOf.date);
  return { period: { kind: 'month', year, index: month }, reading };
}
