import { utils } from '@e965/xlsx';
import { rawRows, rawText, readingAt, type Reading } from './rawCells.js';
import type { RawTarget } from './rawPlan.js';

const DISTRICTS = '县区园区';

/** The rows of the district tables, by target. */
const DISTRICT_ROWS: Readonly<Record<string, string>> = {
  '8-2': '转化重大科技成果',
  '9-2': '新认定国家高新技术企业',
  '9-3': '入库备案国家科技型中小企业',
  '11-2': '技术合同认定登记额',
  '16-2': '专利权质押融资贷款发放额',
};

/** The districts, without 合计. */
export const districts: readonly string[] = 'EFGHIJKL'.split('').map((column) => rawText(DISTRICTS, `${column}3`));

/** One cell of the districts' table as of a day: a district, or 合计. */
export function districtReading(district: string, target: RawTarget, asOf: string): Reading | null {
  const [year, month, day] = asOf.split('-').map(Number);
  const lines = rawRows(DISTRICTS);
  const start = lines.findIndex(([first]) => first === `截至${year}年${month}月${day}日`);
  if (start < 0) return null;
  const row = lines.findIndex((line, at) => at > start && line[2] === DISTRICT_ROWS[target.id]);
  const column = (lines[start + 1] ?? []).indexOf(district);
  if (row < 0 || column < 0) return null;
  return readingAt(DISTRICTS, utils.encode_cell({ r: row, c: column }), lines[row]?.[3] ?? '', target);
}

/**
 * A district's place among the others by a metric, 1 for the largest, shared by equals; null where there are no figures
 * or no such district.
 */
export function placeOf(district: string, target: RawTarget, asOf: string): number | null {
  const own = districtReading(district, target, asOf);
  if (own === null || !districts.includes(district)) return null;
  return 1 + districts.filter((name) => districtReading(name, target, asOf)?.value.gt(own.value)).length;
}
