import { validDate } from '../../plan/period.js';
import { dateOfSerial, isDateFormat } from '../../workbook/numberFormat.js';
import type { Cell } from '../../workbook/workbook.js';
import { halfWidth } from '../number/halfWidth.js';
import type { DateReading } from '../progress.js';
import { dateOf, dayAt } from './timeWording.js';

export { asOfInText, STRENGTHS, type AsOf } from './asOf.js';
export { splitDatedNotes, type DatedNote } from './datedNotes.js';
export { periodOfHeading, type PeriodHeading } from './periodHeading.js';

/** What may stand after a day that is the whole of a cell: a time of day, 前, 以前, a full stop. */
const AFTER_DAY = /^\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:[以之]?前(?:完成)?)?[.。]?$/;

/**
 * The day that a cell gives as the whole of its content: a date of the spreadsheet, or a text such as 2021.3.5, 2021-03-05,
 * 20210305, 2021年3月5日, 3月5日, 3月中旬, 3月底前, 年底. A month alone is its last day, 上旬 the 10th, 中旬 the 20th.
 * @param year the year of a text that names none
 * @param date1904 whether the workbook counts its serial dates from 1904
 * @returns `invalid` for a day that no calendar has (2月30日), null where the cell gives no day
 */
export function dateInCell(cell: Cell, year: number, date1904: boolean): DateReading {
  const { value } = cell;
  if (cell.error !== null || value === null || typeof value === 'boolean') return null;
  if (typeof value === 'string') return dateInText(value, year);
  if (isDateFormat(cell.format)) return dateInSerial(value, date1904);
  // A bare number is a day only in the compact form: 44260 may be one or not, and 2021.1 may have been 2021.10.
  const compact = /^\d{8}$/.test(String(value)) ? dateInText(String(value), year) : null;
  return compact === 'invalid' ? null : compact;
}

function dateInText(text: string, year: number): DateReading {
  const plain = halfWidth(text).trim();
  const wording = dayAt(plain, 0);
  return wording !== null && AFTER_DAY.test(plain.slice(wording.end)) ? dateOf(wording, year) : null;
}

/** A serial in the epoch's own year is a small number, or a time of day, in a cell that has a date format. */
function dateInSerial(serial: number, date1904: boolean): NonNullable<DateReading> {
  const parts = dateOfSerial(serial, date1904);
  if (parts === null || parts.year === (date1904 ? 1904 : 1900)) return 'invalid';
  return validDate(parts.year, parts.month, parts.day) ?? 'invalid';
}
