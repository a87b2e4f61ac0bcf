import { chineseDate, partsOf, type IsoDate } from '../plan/period.js';
import { issueNumber } from '../progress/number/issueNumber.js';
import type { LedgerNumber } from '../progress/progress.js';
import type { Cell } from '../workbook/workbook.js';

/** A number as the cell above writes its own: 第4期 under 第3期; otherwise bare. */
export function numberLike(above: Cell | null, number: number, what: LedgerNumber): string | number {
  if (typeof above?.value !== 'string') return number;
  const like = above.value.replace(
    /^(\D*)\d+(\D*)$/,
    (_, before: string, behind: string) => `${before}${number}${behind}`,
  );
  return like !== String(number) && issueNumber(like, what) === number ? like : number;
}

/** A day as the cell above writes its own, where that is a text that names the year; otherwise 2031-05-18. */
export function dateLike(above: Cell | null, date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  if (typeof above?.value !== 'string') return date;
  if (/^\d{4}年\d{1,2}月\d{1,2}日$/.test(above.value)) return chineseDate(date);
  return /^\d{4}\.\d{1,2}\.\d{1,2}$/.test(above.value) ? `${year}.${month}.${day}` : date;
}
