import { isFilled } from '../../workbook/grid.js';
import { hasConfirmedTargets } from '../mapping/confirmedRows.js';
import { blockAs, blocksAcross, readBlock, severalAcross, type DistrictReading } from '../district/districtBlocks.js';
import { readHeading, type Heading, type Role } from '../table/heading.js';
import type { TargetRow, UnmatchedRow } from '../progress.js';
import { withStated } from './statedRows.js';
import type { Table } from '../table/table.js';

/** Roles that headings of targets do not have; a table that has one has its targets down its side. */
const OF_COLUMNS: readonly Role[] = ['planned', 'total', 'sum', 'period', 'progress', 'rate', 'status', 'unit'];
/** Such a table has a few rows: 年度目标, 累计完成, 完成率, 去年同期. */
const MOST_ROWS = 12;

/**
 * The column that says what each row is for, in a table with targets across and 年度目标, 累计完成 down its side; null where
 * the table is none of these. Looks at the sheet itself, as the table's rows may not be known yet.
 */
export function rowRolesColumn(table: Table): number | null {
  const { grid, header, headings, list } = table;
  const [column] = headings.keys();
  if (column === undefined || headings.size < 3 || list !== null || hasConfirmedTargets(table)) return null;
  const isOther = [...headings].some(([one, { role }]) => one !== column && role !== null && OF_COLUMNS.includes(role));
  if (isOther || !isFilled(grid.cells[header.last + 1]?.[column] ?? null)) return null;
  const roles = rowHeadings(table, column, MOST_ROWS).map(({ heading: { role } }) => role);
  return roles.includes('total') && (roles.includes('planned') || roles.includes('rate')) ? column : null;
}

function rowHeadings(table: Table, column: number, most: number): { row: number; heading: Heading }[] {
  const found: { row: number; heading: Heading }[] = [];
  for (let row = table.header.last + 1; row < table.grid.rowCount && found.length < most; row++) {
    const cell = table.grid.cells[row]?.[column] ?? null;
    if (!isFilled(cell)) break;
    found.push({ row, heading: readHeading([cell.text], table.year) });
  }
  return found;
}

/** Reads a table with targets across and 年度目标, 累计完成 down its side; null where it is none of these. */
export function readTargetsAcross(
  table: Table,
  reading: DistrictReading,
): { rows: TargetRow[]; unmatched: UnmatchedRow[] } | null {
  const column = rowRolesColumn(table);
  if (column === null) return null;
  const blocks = blocksAcross(table, column, reading);
  const rows = rowHeadings(table, column, MOST_ROWS).filter(({ row }) => table.rows.includes(row));
  const read = (role: 'total' | 'planned' | 'rate'): TargetRow[] => {
    const own = rows.flatMap(({ row, heading }) => (heading.role === role ? [row] : []));
    return blocks.flatMap((block) => readBlock(blockAs(block, role), own, reading));
  };
  if (blocks.length < 2) return null;
  const stated = { planned: read('planned'), rate: read('rate') };
  return { rows: withStated(read('total'), stated), unmatched: severalAcross(table, column, reading) };
}
