import type { Target } from '../../plan/plan.js';
import { isOfWhole } from './district.js';
import { notSummed, sumsOf, withParts, type DistrictRows } from './districtSums.js';
import { layoutOf } from '../table/layout.js';
import { linesAbove } from '../table/linesAbove.js';
import type { TargetRow, UnmatchedRow } from '../progress.js';
import { joinSheets } from '../row/sheetSeries.js';
import { filledIn, type Table } from '../table/table.js';

/** A table that is about one district, and its rows. */
export interface DistrictTable extends DistrictRows {
  table: Table;
}

/**
 * Joins sheets of one month or quarter, the city's and each district's, and tells what the tables of districts, each a sheet
 * of its own, say of the city. Where there is a table of the city its figures count, and the districts' are their parts;
 * otherwise they are added up. What is of no use is left out, and said.
 */
export function withDistrictSheets(
  city: readonly TargetRow[],
  tables: readonly Table[],
  districts: readonly DistrictTable[],
  targets: ReadonlyMap<string, Target>,
): { rows: readonly TargetRow[]; leftOut: UnmatchedRow[] } {
  if (districts.length === 0) return { rows: joinSheets(city, tables, targets), leftOut: [] };
  const byName = [...new Set(districts.map(({ name }) => name))].map((name): DistrictRows => {
    const own = districts.filter((district) => district.name === name);
    const rows = own.flatMap((district) => district.rows);
    return { name, rows: joinSheets(rows, tables, targets).filter(saysAnything) };
  });
  const whole = joinSheets(city, tables, targets);
  if (isCityGiven(city, tables, districts)) {
    const rows = withParts(whole, byName);
    return {
      rows,
      leftOut: rows.some(({ parts }, at) => parts !== whole[at]?.parts) ? [] : districts.flatMap(leftOut),
    };
  }
  const sums = joinSheets(sumsOf(byName, targets, '张县区表'), tables, targets);
  const rows = [...whole, ...sums];
  return { rows, leftOut: sums.length > 0 ? notSummed(byName, rows) : districts.flatMap(leftOut) };
}

/** Not what is joined to the row of a later sheet. */
function saysAnything({ total, periods }: TargetRow): boolean {
  return total !== null || periods.length > 0;
}

/** Whether a table is the city's counterpart of the districts': it says so, has the same form, or speaks of the same targets. */
function isCityGiven(
  city: readonly TargetRow[],
  tables: readonly Table[],
  districts: readonly DistrictTable[],
): boolean {
  const used = new Set(city.map(({ table }) => table));
  const layouts = new Set(districts.map(({ table }) => layoutOf(table)));
  const targets = new Set(districts.flatMap(({ rows }) => rows.map(({ target }) => target)));
  return (
    city.some(({ target }) => targets.has(target)) ||
    tables.some(
      (table) =>
        used.has(table.index) &&
        (layouts.has(layoutOf(table)) ||
          [table.grid.sheet, ...linesAbove(table).map(({ text }) => text)].some((words) => isOfWhole(words))),
    )
  );
}

/** Says once that a table is left out, at its first row. */
function leftOut({ name, table }: DistrictTable): UnmatchedRow[] {
  const [row] = table.rows;
  const label = row === undefined ? null : (filledIn(table, row, 'metric') ?? filledIn(table, row, 'task'));
  return label === null ? [] : [{ label, candidates: [], district: name }];
}
