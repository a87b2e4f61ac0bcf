import { isFilled } from '../../workbook/grid.js';
import {
  blockAs,
  blockOfTitle,
  blocksAcross,
  readBlock,
  severalAcross,
  type DistrictReading,
} from './districtBlocks.js';
import { districtColumn, districtRow, groupsDown, type DistrictRow } from './districtColumn.js';
import { notSummed, ofDistricts, sumsOf, withParts, type DistrictRows } from './districtSums.js';
import type { TargetRow, UnmatchedRow } from '../progress.js';
import { withStated } from '../row/statedRows.js';
import { columnsOf, hasRoles, type Table } from '../table/table.js';
import { readTargetRows } from '../row/targetRows.js';
import { readTargetsAcross } from '../row/targetsAcross.js';

/** What a table of districts says: the city's rows, with the districts as their parts. */
export interface DistrictsDown {
  rows: TargetRow[];
  unmatched: UnmatchedRow[];
}

/** No city has more; a column with more names is of something else. */
const MOST_DISTRICTS = 60;

/**
 * Reads a table with districts down its side: a block for each target, several targets across, or one target that the title
 * names. The row 合计 is the city's; without one the city's is the sum. Targets across may have 年度目标 and 累计完成 down the
 * side instead. Null where the table is none of these.
 */
export function readDistrictsDown(table: Table, reading: DistrictReading): DistrictsDown | null {
  const column = districtColumn(table);
  if (column === null) {
    return readTargetsAcross(table, reading);
  }
  const groups = [...groupsDown(table, column)];
  const rowsOf = (kind: DistrictRow): number[] =>
    groups.flatMap(([name, rows]) => (districtRow(name, table.year) === kind ? rows : []));
  const districts = groups.filter(([name]) => districtRow(name, table.year) === 'district');
  if (districts.length < 2 || districts.length > MOST_DISTRICTS) return null;
  const city = rowsOf('city');
  const read = readerFor(table, column, reading);
  const readPart = readerFor(table, column, { ...reading, targets: ofDistricts(reading.targets) });
  if (read === null || readPart === null) return null;
  const parts = districts.map(([name, rows]): DistrictRows => ({ name, rows: readPart(rows).rows }));
  const { rows: whole, unmatched } = read(city);
  const given = new Set(whole.map(({ target }) => target));
  const sums = sumsOf(parts, reading.targets, '个县区').filter(({ target }) => !given.has(target));
  const rows = [...withParts(whole, parts), ...sums];
  const others = city.length > 0 ? unmatched : read(districts[0]?.[1] ?? []).unmatched;
  const stated = { planned: read(rowsOf('planned'), 'planned').rows, rate: read(rowsOf('rate'), 'rate').rows };
  return { rows: withStated(rows, stated), unmatched: [...others, ...notSummed(parts, rows)] };
}

/** Reads rows; where their figures are of one role whatever the columns say, of that. */
type RowsReader = (rows: readonly number[], role?: 'planned' | 'rate') => DistrictsDown;

function readerFor(table: Table, column: number, reading: DistrictReading): RowsReader | null {
  if (hasRoles(table, 'metric') || hasRoles(table, 'task')) return byMetric(table, column, reading);
  const across = blocksAcross(table, column, reading);
  const blocks = across.length > 0 ? across : blockOfTitle(table, reading);
  if (blocks.length === 0) return null;
  const several = across.length > 0 ? severalAcross(table, column, reading) : [];
  return (rows, role) => {
    const of = role === undefined ? blocks : blocks.map((block) => blockAs(block, role));
    return { rows: of.flatMap((block) => readBlock(block, rows, reading)), unmatched: several };
  };
}

/** Targets down the side as well: a table in which each is named once is none of districts. */
function byMetric(
  table: Table,
  column: number,
  { targets, match, date1904, prose }: DistrictReading,
): RowsReader | null {
  const metric = columnsOf(table, 'metric')[0] ?? columnsOf(table, 'task')[0] ?? 0;
  const labels = table.rows.map((row) => table.at(row, metric).cell?.text ?? '');
  if (new Set(labels).size === labels.length) return null;
  const named = withNamesDown(table, column);
  return (rows) => {
    const { rows: read, several, none } = readTargetRows({ ...named, rows }, targets, match, date1904, prose);
    return { rows: read, unmatched: [...several, ...none.map(({ label }) => ({ label, candidates: [] }))] };
  };
}

/** The table with its targets' names seen down to the next one, and without the districts' names, of which 合计 is one. */
function withNamesDown(table: Table, district: number): Table {
  const metric = columnsOf(table, 'metric')[0] ?? columnsOf(table, 'task')[0] ?? 0;
  const named = new Map<number, number>();
  let above: number | null = null;
  for (const row of table.rows) {
    if (isFilled(table.at(row, metric).cell)) above = row;
    else if (above !== null && metric < district) named.set(row, above);
  }
  const cells = table.grid.cells.map((row, at) =>
    at > table.header.last ? row.map((cell, column) => (column === district ? null : cell)) : row,
  );
  return {
    ...table,
    grid: { ...table.grid, cells },
    at: (row, column) => table.at(column === metric ? (named.get(row) ?? row) : row, column),
  };
}
