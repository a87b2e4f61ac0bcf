import { isFilled } from '../../workbook/grid.js';
import type { Cell } from '../../workbook/workbook.js';
import type { ListColumns } from './listColumns.js';
import { isDay, isOfYear, type DateReading } from '../progress.js';
import type { Table } from '../table/table.js';

const NOT_DONE = /^否$|未|不|撤销|取消|退回|驳回|终止|注销|作废|失效|剔除|移出|淘汰/;
const NOT_YET = /[待拟]|^(?!.*(?:已|通过)).*(?:审核中|评审|受理|申报|公示|推荐)/;
const STRUCK_OFF = /^已?(?:撤销|取消|注销|作废|退回|剔除)|^(?:未通过|不予)/;

/** A name that is merged down over several rows is one thing, though it may have several amounts. */
export function isNamed(table: Table, row: number, column: number, isSum: boolean): boolean {
  if (isFilled(table.grid.cells[row]?.[column] ?? null)) return true;
  return isSum && isFilled(table.at(row, column).cell);
}

/** Neither refused or struck off, nor not yet decided. */
export function stillCounts({ status, remark }: ListColumns, cellIn: (column: number) => Cell | null): boolean {
  const state = status === null ? '' : (cellIn(status)?.text.trim() ?? '');
  const note = remark === null ? '' : (cellIn(remark)?.text.trim() ?? '');
  return !NOT_DONE.test(state) && !NOT_YET.test(state) && !STRUCK_OFF.test(note);
}

/** By its day, by the year that a day names which no calendar has, or by the column of years. */
export function isOfOtherYear(year: number, date: DateReading, ofInvalid: number | null, named: Cell | null): boolean {
  if (isDay(date)) return !isOfYear(date, year);
  const own = ofInvalid ?? (named === null ? undefined : /(?:19|20)\d{2}/.exec(named.text)?.[0]);
  return own !== undefined && Number(own) !== year;
}
