import { isFilled } from '../../workbook/grid.js';
import { grouped } from '../grouped.js';
import type { Heading, Role } from './heading.js';
import { layoutOf } from './layout.js';
import { ownAmountColumns } from '../row/onePeriod.js';
import { byRole, columnsOf, type Table } from './table.js';

const TOLD: readonly Role[] = ['period', 'total', 'sum', 'part', 'progress', 'status'];
/** Fewer rows than this may all stand at nothing. */
const LEAST_ROWS = 3;

/** Whether a table is a form that nobody has filled in yet: it has columns for what was done, and nothing in them. */
export function isBlank(table: Table): boolean {
  if (table.list !== null) return table.rows.length === 0;
  const columns = [...TOLD.flatMap((role) => columnsOf(table, role)), ...ownAmountColumns(table)];
  return (
    columns.length > 0 && !columns.some((column) => table.rows.some((row) => isFilled(table.at(row, column).cell)))
  );
}

/**
 * The tables that are forms for a time to come: blank ones beside filled ones, and, after the last filled sheet of the same
 * form, those in which formulas stand at 0, or go on with the totals of the sheet before though nothing was done in the
 * month itself.
 */
export function formsToCome(tables: readonly Table[]): { blank: ReadonlySet<Table>; atNothing: ReadonlySet<Table> } {
  const blank = new Set(tables.filter(isBlank));
  const filled = tables.filter((table) => !blank.has(table) && TOLD.some((role) => columnsOf(table, role).length > 0));
  const dated = filled.filter(({ onePeriod, mapped }) => onePeriod !== null && mapped === null);
  const atNothing = new Set<Table>();
  for (const family of grouped(dated, layoutOf).values()) {
    const byDay = family.sort((a, b) => (a.asOf?.date ?? '').localeCompare(b.asOf?.date ?? ''));
    const last = byDay.findLastIndex((table) => !standsAtNothing(table));
    if (last >= 0) for (const table of byDay.slice(last + 1)) atNothing.add(table);
  }
  return filled.length === 0 ? { blank: new Set(), atNothing } : { blank, atNothing };
}

function standsAtNothing(table: Table): boolean {
  const own = ownAmountColumns(table);
  const figures = (['period', 'total', 'sum', 'part'] as const).flatMap((role) => columnsOf(table, role));
  const said = (['progress', 'status'] as const).flatMap((role) => columnsOf(table, role));
  const isNothing = (row: number, column: number): boolean => {
    const { cell } = table.at(row, column);
    return !isFilled(cell) || cell.value === 0;
  };
  const areNothing = (columns: readonly number[]): boolean =>
    table.rows.every((row) => [...columns, ...said].every((column) => isNothing(row, column)));
  const totals = columnsOf(table, 'total').filter((column) => !own.includes(column));
  // A total never falls back to nothing; a single amount may be nothing.
  if (own.length > 0 && totals.length > 0 && areNothing([...own, ...totals])) return true;
  return table.rows.length >= LEAST_ROWS && areNothing(own.length > 0 ? own : figures);
}

/**
 * What the columns of a blank form are for, no contents tell: they are for what they are in a filled table of the same
 * headings, as on the sheet of the quarter before.
 */
export function withRolesOfSiblings(tables: readonly Table[]): Table[] {
  const blank = new Set(tables.filter((table) => table.mapped === null && table.list === null && isBlank(table)));
  if (blank.size === 0) return [...tables];
  const filled = new Map(tables.filter((table) => !blank.has(table)).map((table) => [layoutOf(table), table]));
  return tables.map((table) => {
    const sibling = blank.has(table) ? filled.get(layoutOf(table)) : undefined;
    return sibling === undefined ? table : withRolesOf(table, [...sibling.headings.values()]);
  });
}

function withRolesOf(table: Table, others: readonly Heading[]): Table {
  const own = [...table.headings].filter(([, { text }]) => text !== '');
  const theirs = others.filter(({ text }) => text !== '');
  const headings = new Map(
    own.map(([column, heading], at): [number, Heading] => {
      const { role = null, inFigures = false } = theirs[at] ?? {};
      if (role === 'period' && heading.period === null) return [column, heading];
      return [column, { ...heading, role, ...(inFigures ? { inFigures } : {}) }];
    }),
  );
  return { ...table, headings, columns: byRole({ headings }) };
}
