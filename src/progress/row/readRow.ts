import { endOf, lastMonth } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { unitNamed } from '../../plan/unit.js';
import { unitInBrackets } from '../table/heading.js';
import type { Series } from './series.js';
import { onlyReading } from '../number/onlyReading.js';
import { notBelowNothing } from './belowNothing.js';
import { ofOwnPeriod, ownAmountColumns } from './onePeriod.js';
import type { PeriodColumn, PeriodColumns } from '../table/periodColumns.js';
import { readPeriod, withPeriodParts } from '../table/periodParts.js';
import type { CellSource, Measure, PeriodReading, Reading, TargetRow } from '../progress.js';
import { readCellProse, type CellProse } from '../prose/proseCell.js';
import type { ProseReader } from '../prose/proseReader.js';
import { readForTarget, type SaidUnit, type Surroundings } from '../number/readCell.js';
import { readPlanned } from '../number/readPlanned.js';
import { datedIn, ownerOf } from './rowCells.js';
import { partsOf, sumOfParts } from './rowParts.js';
import { ratesOfRow } from './rowRates.js';
import { columnsOf, filledIn, hasRoles, sourceAt, type Table } from '../table/table.js';

/** A row of a table, and the target that it speaks of. */
export interface RowOfTarget {
  table: Table;
  /** Of the sheet. */
  row: number;
  label: CellSource;
  target: Target;
  date1904: boolean;
  /** Reads texts that are no figure as a whole; without it they stay unread. */
  prose?: ProseReader;
}

/** What a row says, but for what its periods mean; the series helps to tell. */
export interface RowReading {
  /** Its measure, evidence and score are filled in by `withMeasure`. */
  row: TargetRow;
  series: Series;
  /** What the headings say that the periods of this row are, where they do not say it of the table's. */
  said: Measure | null;
}

/** Reads the figures of a row. */
export function readRow(of: RowOfTarget, columns: PeriodColumns): RowReading {
  const { table, row, label, target } = of;
  const unit = unitOfRow(table, row, label);
  const read = cellReader(of, unit, readForTarget);
  const readAll = (list: readonly PeriodColumn[]): PeriodReading[] =>
    list.map((column) => ({ period: column.period, reading: readPeriod(column, read) }));
  const amountColumns = ownAmountColumns(table);
  const totals = columnsOf(table, 'total').filter((column) => !amountColumns.includes(column));
  const readTotal = (column: number): Reading => notBelowNothing(read(column), target.basis);
  const own = onlyReading(totals.map(readTotal)) ?? onlyReading(columnsOf(table, 'sum').map(readTotal));
  const stated = columns.stated === null ? null : readTotal(columns.stated.column);
  const parts = partsOf(table, readTotal);
  const whole = own ?? stated ?? sumOfParts(table, target, parts) ?? inProse(table, readTotal);
  const words = whole?.ok === true ? null : inWords(of, whole === null ? progressColumns(table) : totals);
  const total = words === null ? whole : notBelowNothing(words.reading, target.basis);
  const ownAmount = onlyReading(amountColumns.map(read));
  const ofOne = words?.isSinceJanuary === true ? null : ofOwnPeriod(table, target, total, ownAmount);
  const periods = ofOne?.periods ?? readAll(columns.series);
  const kept = ofOne === null ? total : ofOne.total;
  const reading: TargetRow = {
    target: target.id,
    evidence: '',
    score: 0,
    measure: null,
    table: table.index,
    label,
    from: 'row',
    ...ownerOf(table, row),
    status: filledIn(table, row, 'status'),
    deadline: datedIn(table, row, 'deadline', of.date1904),
    updated: datedIn(table, row, 'updated', of.date1904),
    planned: onlyReading(columnsOf(table, 'planned').map(cellReader(of, unit, readPlanned))),
    periods,
    amounts: ofOne?.amounts ?? readAll(columns.amounts),
    total: kept,
    asOf:
      words?.asOf ??
      (own === null && columns.stated !== null ? endOf(columns.stated.period) : (table.asOf?.date ?? null)),
    ...ratesOfRow(table, row, columns),
    parts,
  };
  const subtotals = readAll(columns.subtotals);
  const series: Series = {
    periods,
    total: stated ?? kept,
    until: stated === null || columns.stated === null ? null : lastMonth(columns.stated.period),
    subtotals,
    planned: target.basis === 'per-quarter' ? null : target.value,
    rate: reading.rate,
  };
  const withSubtotals = subtotals.length > 0 ? { ...reading, subtotals } : reading;
  return { row: withPeriodParts(withSubtotals, columns, read), series, said: ofOne?.measure ?? null };
}

function cellReader(
  { table, row, target }: RowOfTarget,
  unit: SaidUnit | 'ambiguous' | null,
  readIt: typeof readPlanned,
): (column: number) => Reading {
  const ofRow = unit === null || unit === 'ambiguous' ? null : { own: unit, table: table.units };
  return (column) => {
    const located = table.at(row, column);
    const source = sourceAt(table, located);
    const isGiven = table.headings.get(column)?.unitGiven === true;
    const isOpen = unit === 'ambiguous' && !isGiven;
    if (isOpen || isShared(table, row, column)) return { ok: false, doubt: 'ambiguous', source };
    const around = isGiven ? null : ofRow;
    return readIt(located.cell, source, target, around ?? surroundingsIn(table, column));
  };
}

function surroundingsIn(table: Table, column: number): Surroundings {
  const inHeading = table.headings.get(column)?.unit ?? null;
  return { own: inHeading === null ? null : { unit: inHeading, from: 'heading' }, table: table.units };
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

/**
 * The unit that a row gives for all its figures, in its unit column or in its label: 技术合同成交额（万元）. Two unit columns that
 * differ leave open to which figures each belongs.
 */
function unitOfRow(table: Table, row: number, label: CellSource): SaidUnit | 'ambiguous' | null {
  const words = columnsOf(table, 'unit')
    .map((column) => table.at(row, column).cell?.text.trim() ?? '')
    .filter((text) => text !== '' && !/^[-—–/无]+$/.test(text));
  const units = words.map((text) => unitNamed(text.replace(/[/／](?:年|季度?|团队)$/, '')) ?? 'unknown');
  const [first] = units;
  if (first !== undefined) {
    const nameOf = (unit: typeof first): string => (unit === 'unknown' ? '' : unit.name);
    return units.every((unit) => nameOf(unit) === nameOf(first)) ? { unit: first, from: 'unit-column' } : 'ambiguous';
  }
  const unit = unitInBrackets(label.text);
  return unit === null ? null : { unit, from: 'label' };
}

/** 进展情况 is prose, but for a cell that is a figure as a whole. */
function inProse(table: Table, read: (column: number) => Reading): Reading | null {
  const readings = progressColumns(table).map(read);
  return readings.find(({ ok }) => ok) ?? null;
}

/** Beside periods 进展情况 only tells how they came about. */
function progressColumns(table: Table): readonly number[] {
  return hasRoles(table, 'period') ? [] : columnsOf(table, 'progress');
}

/** The figure in the words of the first of the columns that has one, in a text that is no one else's. */
function inWords({ table, row, target, prose }: RowOfTarget, columns: readonly number[]): CellProse | null {
  if (prose === undefined) return null;
  for (const column of columns) {
    const located = table.at(row, column);
    if (typeof located.cell?.value !== 'string' || isShared(table, row, column)) continue;
    const source = sourceAt(table, located);
    const found = readCellProse(source, target.id, table.year, table.asOf?.date ?? null, prose);
    if (found !== null) return found;
  }
  return null;
}
