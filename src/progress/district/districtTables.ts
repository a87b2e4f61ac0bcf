import type { Plan } from '../../plan/plan.js';
import { hasConfirmedTargets } from '../mapping/confirmedRows.js';
import { cityNamed, isNoName, isOfWhole, isPartOf, isSmallCity, withoutTime } from './district.js';
import { layoutOf } from '../table/layout.js';
import { linesAbove } from '../table/linesAbove.js';
import type { Table } from '../table/table.js';
import { isTargetTable } from '../row/targetRows.js';

/**
 * What one district has done is not what the city has: tells the district that a table is only about, null for the city's.
 * Some are named 区 or 县; among them those with other names (物流港, 市直) show by having the same form.
 */
export function districtFinder(tables: readonly Table[], plan: Plan): (table: Table) => string | null {
  const named = ({ district }: Table): string | null =>
    district !== null && isPartOf(plan, district) ? district : null;
  const ofDistricts = tables.filter((table) => isTargetTable(table) && named(table) !== null);
  const layouts = new Set(ofDistricts.map(layoutOf));
  const sheets = new Set(ofDistricts.map(({ grid }) => grid.sheet));
  const ofForm = (table: Table): string | null => {
    const name = withoutTime(table.grid.sheet);
    if (sheets.has(table.grid.sheet) || name === '' || isNoName(name)) return null;
    if (!layouts.has(layoutOf(table)) || !isPartOf(plan, name) || !isPartOf(plan, `${name}市`)) return null;
    return linesAbove(table).some(({ text }) => isOfWhole(text)) ? null : name;
  };
  return (table) => {
    if (hasConfirmedTargets(table) || !isTargetTable(table)) return null;
    const own = named(table);
    if (own !== null || layouts.size === 0) return own;
    const sheet = withoutTime(table.grid.sheet);
    if (isSmallCity(sheet) && isPartOf(plan, sheet)) return sheet;
    if (isOfWhole(sheet)) return null;
    const city = cityNamed(linesAbove(table).map(({ text }) => text));
    return city !== null && isPartOf(plan, city) ? city : ofForm(table);
  };
}
