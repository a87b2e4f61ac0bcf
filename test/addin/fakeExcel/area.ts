/** A rectangle of cells; 0-based. It is one object: rows that are inserted above it move it, as Excel does. */
export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

/** Excel's own limits. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** All cells of a sheet. */
export const wholeSheet = (): Area => ({ row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS });

/** Whole rows or columns: Excel gives no values of them. */
export function isUnbounded({ rowCount, columnCount }: Area): boolean {
  return rowCount >= MAX_ROWS || columnCount >= MAX_COLUMNS;
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

function columnIndex(name: string): number {
  return Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1`, `A1:B2`, `3:5`, `A:C` as an area; null for what is none or lies beyond the sheet. `$` and a sheet's name are passed over. */
export function parseAddress(address: string): Area | null {
  const [from = '', to = from, ...more] = address.replace(/^.*!/, '').replaceAll('$', '').split(':');
  const first = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/i.exec(from);
  const last = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/i.exec(to);
  if (first === null || last === null || from === '' || to === '' || more.length > 0) return null;
  if (Boolean(first[1]) !== Boolean(last[1]) || Boolean(first[2]) !== Boolean(last[2])) return null;
  if (!address.includes(':') && !(first[1] && first[2])) return null;
  const rows = first[2] && last[2] ? [Number(first[2]) - 1, Number(last[2]) - 1] : [0, MAX_ROWS - 1];
  const columns = first[1] && last[1] ? [columnIndex(first[1]), columnIndex(last[1])] : [0, MAX_COLUMNS - 1];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  const area = { row, column, rowCount: Math.max(...rows) - row + 1, columnCount: Math.max(...columns) - column + 1 };
  return isOnSheet(area) ? area : null;
}

/** Whether the area has cells, all of them on the sheet. */
export function isOnSheet({ row, column, rowCount, columnCount }: Area): boolean {
  if (![row, column, rowCount, columnCount].every(Number.isInteger)) return false;
  if (row < 0 || column < 0 || rowCount < 1 || columnCount < 1) return false;
  return row + rowCount <= MAX_ROWS && column + columnCount <= MAX_COLUMNS;
}

/** `A1` or `A1:B2`, without the sheet. */
export function addressOf({ row, column, rowCount, columnCount }: Area): string {
  if (rowCount >= MAX_ROWS) return `${columnName(column)}:${columnName(column + columnCount - 1)}`;
  if (columnCount >= MAX_COLUMNS) return `${row + 1}:${row + rowCount}`;
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + columnCount - 1)}${row + rowCount}`;
  return first === last ? first : `${first}:${last}`;
}

/** As Excel gives addresses: `Sheet1!A1`, `'2021 年'!A1:B2`. */
export function fullAddress(sheet: string, area: Area): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && parseAddress(sheet) === null;
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${addressOf(area)}`;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The smallest area that holds all of them; null for none. */
export function boundingArea(areas: Iterable<Area>): Area | null {
  let bounds: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const { row, column, rowCount, columnCount } of areas) {
    bounds ??= { top: row, left: column, bottom: 0, right: 0 };
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row + rowCount);
    bounds.right = Math.max(bounds.right, column + columnCount);
  }
  if (bounds === null) return null;
  const { top, left, bottom, right } = bounds;
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}

/** Moves or stretches an area for rows inserted (or, negative, deleted) at a row; false where nothing of it is left. */
export function shiftRows(area: Area, at: number, count: number): boolean {
  if (area.rowCount >= MAX_ROWS) return true;
  const end = area.row + area.rowCount;
  const moved = (line: number): number => (line < at ? line : Math.max(at, line + count));
  area.row = moved(area.row);
  area.rowCount = (end <= at ? end : moved(end)) - area.row;
  return area.rowCount > 0;
}
