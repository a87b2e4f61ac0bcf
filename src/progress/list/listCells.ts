import type { Target } from '../../plan/plan.js';
import { unitNamed } from '../../plan/unit.js';
import type { Cell } from '../../workbook/workbook.js';
import { dateInCell } from '../time/dates.js';
import { halfWidth } from '../number/halfWidth.js';
import type { ListColumns } from './listColumns.js';
import type { DateReading, Reading } from '../progress.js';
import { readForTarget } from '../number/readCell.js';
import { sourceAt, type Table } from '../table/table.js';
import { dayAt } from '../time/timeWording.js';

/** Reads a list's cells, seen through merges; one that stands where it is looked for needs no looking up. */
export function cellReader({ grid, at }: Table): (row: number, column: number) => Cell | null {
  return (row, column) => grid.cells[row]?.[column] ?? at(row, column).cell;
}

/** Reads the days of a column; their ways of writing are few. */
export function dateReader(table: Table, column: number, date1904: boolean): (row: number) => DateReading {
  const cellIn = cellReader(table);
  const known = new Map<string, DateReading>();
  return (row) => {
    const cell = cellIn(row, column);
    if (cell === null) return null;
    if (typeof cell.value !== 'string') return dateInCell(cell, table.year, date1904);
    const found = known.get(cell.value);
    if (found !== undefined) return found;
    const date = dateInCell(cell, table.year, date1904);
    known.set(cell.value, date);
    return date;
  };
}

/** Year (null where it names none) and month of a day that no calendar has: 9 for 9月31日, 0 where no month is told. */
export function invalidDay(cell: Cell | null): { year: number | null; month: number } {
  const wording = typeof cell?.value === 'string' ? dayAt(halfWidth(cell.value).trim(), 0) : null;
  const month = wording?.month ?? 0;
  return { year: wording?.year ?? null, month: month <= 12 ? month : 0 };
}

/**
 * Reads the amounts of a column; equal amounts are one reading, with the cell of the first. One of money is of no use where
 * nothing says its unit.
 */
export function amountReader(table: Table, target: Target, column: number): (row: number) => Reading {
  const said = table.headings.get(column)?.unit ?? null;
  const around = { own: said === null ? null : ({ unit: said, from: 'heading' } as const), table: table.units };
  const isMoney = unitNamed(target.unit)?.dimension === 'money';
  // A single amount may be as small as it likes beside the year's target.
  const measured = { unit: target.unit, value: '0' };
  const known = new Map<string, Reading>();
  const read = (row: number): Reading => {
    const located = table.at(row, column);
    const source = sourceAt(table, located);
    if (located.row !== row || located.column !== column) return { ok: false, doubt: 'ambiguous', source };
    const reading = readForTarget(located.cell, source, measured, around);
    return reading.ok && isMoney && reading.unitFrom === 'plan' ? { ok: false, doubt: 'scale', source } : reading;
  };
  return (row) => {
    const own = table.grid.cells[row]?.[column] ?? null;
    if (own === null || own.error !== null) return read(row);
    const key = `${typeof own.value} ${String(own.value)} ${own.format}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const reading = read(row);
    if (reading.ok) known.set(key, reading);
    return reading;
  };
}

/** What makes two rows the same: the name; of amounts the contract's number, or else all that the row says. */
export function keyReader(
  table: Table,
  { name, number, sequence }: ListColumns,
  isSum: boolean,
): (row: number) => string {
  const cellIn = cellReader(table);
  const text = (row: number, column: number): string =>
    cellIn(row, column)?.text.normalize('NFKC').replace(/\s/g, '') ?? '';
  if (!isSum) return (row) => text(row, name);
  const columns = [...table.headings.keys()].filter((column) => column !== sequence);
  return (row) => {
    const own = number === null || number === sequence ? '' : text(row, number);
    return own === '' ? columns.map((column) => text(row, column)).join('|') : own;
  };
}
