import type { IsoDate } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import { isFilled } from '../workbook/grid.js';
import type { Cell } from '../workbook/workbook.js';
import { amountReader, cellReader, dateReader, keyReader } from './listCells.js';
import type { ListColumns } from './listColumns.js';
import type { CellSource, DateReading, ListDouble, Reading } from './progress.js';
import { sourceAt, type Table } from './table.js';

/** A row of a list that counts. */
export interface ListItem {
  /** Equal for rows that are the same thing. */
  key: string;
  /** Null in a list without dates. */
  date: IsoDate | null;
  /** Null where rows are counted. */
  amount: Extract<Reading, { ok: true }> | null;
}

/** The rows of a list that count, each thing once; or the first cell for which nothing can be counted for certain. */
export interface ListItems {
  items: ListItem[];
  doubles: ListDouble[];
  doubt: Reading | null;
  isDated: boolean;
}

const TOTAL = /^\s*(?:合\s*计|总\s*计|小\s*计)/;
const NOT_DONE = /^否$|未|不|撤销|取消|退回|驳回|终止|注销|作废|失效|剔除|移出|淘汰/;
const NOT_YET = /[待拟]|^(?!.*(?:已|通过)).*(?:审核中|评审|受理|申报|公示|推荐)/;
const STRUCK_OFF = /^已?(?:撤销|取消|注销|作废|退回|剔除)|^(?:未通过|不予)/;

/**
 * Reads the rows of a list: those that name something, are no total, were not refused or struck off, and stand in it for the
 * first time; of a list that tells the year, those of the table's year.
 */
export function itemsOfList(
  table: Table,
  target: Target,
  columns: ListColumns,
  sumColumn: number | null,
  date1904: boolean,
): ListItems {
  const result: ListItems = { items: [], doubles: [], doubt: null, isDated: columns.date !== null };
  const cellIn = cellReader(table);
  const dateOf = columns.date === null ? null : dateReader(table, columns.date, date1904);
  const amountOf = sumColumn === null ? null : amountReader(table, target, sumColumn);
  const keyOf = keyReader(table, columns, sumColumn !== null);
  const seen = new Map<string, { row: number; amount: string | null }>();
  for (const row of table.rows) {
    if (isTotal(table, row) || !stillCounts(columns, (column) => cellIn(row, column))) continue;
    const amount = amountOf?.(row) ?? null;
    if (!isNamed(table, row, columns.name, sumColumn !== null)) {
      if (sumColumn !== null && (amount?.ok === true || amount?.doubt !== 'missing'))
        result.doubt ??= { ok: false, doubt: 'ambiguous', source: sourceOf(table, row, sumColumn) };
      continue;
    }
    const date = dateOf?.(row) ?? null;
    if (isOfOtherYear(table.year, date, columns.year === null ? null : cellIn(row, columns.year))) continue;
    const value = amount?.ok === true ? amount.value : null;
    const key = keyOf(row);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, { row, amount: value });
    else {
      result.doubles.push({
        target: target.id,
        first: sourceOf(table, first.row, columns.name),
        second: sourceOf(table, row, columns.name),
      });
      if (sumColumn !== null && first.amount !== value)
        result.doubt ??= { ok: false, doubt: 'ambiguous', source: sourceOf(table, row, sumColumn) };
      continue;
    }
    if (columns.date !== null && (date === null || date === 'invalid')) {
      const doubt = isFilled(cellIn(row, columns.date)) ? 'unreadable' : 'missing';
      result.doubt ??= { ok: false, doubt, source: sourceOf(table, row, columns.date) };
    } else if (amount !== null && !amount.ok) result.doubt ??= amount;
    else result.items.push({ key, date: date === 'invalid' ? null : date, amount });
  }
  return result;
}

function sourceOf(table: Table, row: number, column: number): CellSource {
  return sourceAt(table, table.at(row, column));
}

/** A name that is merged down over several rows is one thing, though it may have several amounts. */
function isNamed(table: Table, row: number, column: number, isSum: boolean): boolean {
  if (isFilled(table.grid.cells[row]?.[column] ?? null)) return true;
  return isSum && isFilled(table.at(row, column).cell);
}

/** 合计 stands in the row's first cells. */
function isTotal({ grid }: Table, row: number): boolean {
  const cells = grid.cells[row] ?? [];
  for (let column = 0; column < 4; column++) {
    const cell = cells[column];
    if (typeof cell?.value === 'string' && TOTAL.test(cell.value)) return true;
  }
  return false;
}

function stillCounts({ status, remark }: ListColumns, cellIn: (column: number) => Cell | null): boolean {
  const state = status === null ? '' : (cellIn(status)?.text.trim() ?? '');
  const note = remark === null ? '' : (cellIn(remark)?.text.trim() ?? '');
  return !NOT_DONE.test(state) && !NOT_YET.test(state) && !STRUCK_OFF.test(note);
}

function isOfOtherYear(year: number, date: DateReading, named: Cell | null): boolean {
  if (date !== null && date !== 'invalid') return Number(date.slice(0, 4)) !== year;
  const own = named === null ? undefined : /(?:19|20)\d{2}/.exec(named.text)?.[0];
  return own !== undefined && Number(own) !== year;
}
