import { unitNamed } from '../../plan/unit.js';
import { hasConfirmedTargets } from '../mapping/confirmedRows.js';
import { halfWidth } from '../number/halfWidth.js';
import { isDone, readHeading } from '../table/heading.js';
import { columnsOf, hasRoles, type Table } from '../table/table.js';

const HEADING = /^各?(?:所[在属])?(?:(?:县|市|区|园区|功能区|开发区){2,5}|地区|园区|区域|辖区|行政区划?)(?:名称)?$/;
const CITY = /^(?:全市|市?合计数?|总计|全市(?:合计|总计|汇总|完成|累计|总数|数)+|汇总)$/;
/** 县区小计, 园区合计: a part of the whole that districts make as well. */
const SUBTOTAL = /小计|.(?:合计|总计)$/;
const PLACE = /(?<!全|本)[县区市旗]$/;

/** The column that names districts; null where none does, or where the table is about other things. */
export function districtColumn(table: Table): number | null {
  if (table.list !== null || hasConfirmedTargets(table) || hasRoles(table, 'progress')) return null;
  for (const [column, { text, role }] of table.headings) {
    if (isDistrictHeading(text)) return column;
    if (role === 'unit' && /^单位(?:名称)?$/.test(text.trim()) && holdsNames(table, column)) return column;
  }
  return null;
}

function isDistrictHeading(text: string): boolean {
  return HEADING.test(halfWidth(text).replace(/[\s()、,/和及与]/g, ''));
}

/** 单位 may head units of measurement as well as places: places have a 合计 among them. */
function holdsNames(table: Table, column: number): boolean {
  const words = table.rows.map((row) => nameAt(table, row, column));
  return words.some((word) => isCity(word)) && words.every((word) => word === '' || unitNamed(word) === null);
}

function nameAt(table: Table, row: number, column: number): string {
  return (table.at(row, column).cell?.text ?? '').replace(/\s/g, '');
}

/** The rows of each district; a blank cell before the metric's column goes on with the one above. */
export function groupsDown(table: Table, column: number): ReadonlyMap<string, readonly number[]> {
  const metric = columnsOf(table, 'metric')[0] ?? columnsOf(table, 'task')[0];
  const isOuter = metric !== undefined && column < metric;
  let above = '';
  const groups = new Map<string, number[]>();
  for (const row of table.rows) {
    const own = nameAt(table, row, column);
    const name = own === '' && isOuter ? above : own;
    if (own !== '') above = own;
    // The header, printed again.
    if (isDistrictHeading(name)) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
}

/** What a row of a table of districts is, by what stands where districts are named; `other` is 去年同期, 同比 or a subtotal. */
export type DistrictRow = 'district' | 'city' | 'planned' | 'rate' | 'other';

/** Tells what a row is by its name. */
export function districtRow(name: string, year: number): DistrictRow {
  if (isCity(name)) return 'city';
  if (name === '' || SUBTOTAL.test(name)) return 'other';
  if (PLACE.test(name)) return 'district';
  const { role } = readHeading([name], year);
  if (role === 'planned' || role === 'rate') return role;
  return isDone(name) && role !== 'unit' ? 'district' : 'other';
}

/** Whether what stands among the names of districts is the whole. */
export function isCity(name: string): boolean {
  return CITY.test(name);
}
