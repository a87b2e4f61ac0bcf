import { chineseNumeral, NUMERAL_SIGNS } from './chineseNumeral.js';

/** Before the number the year, as in 2021年第2期 and 〔2021〕第2期. */
const YEAR = '(?:[〔\\[(]\\d{4}[〕\\])]年?|\\d{4}年度?)?';
const COUNT = `第?(\\d{1,6}|[${NUMERAL_SIGNS}]{1,9})(?:\\.0+)?[期号]?`;
const FORMS = {
  number: new RegExp(`^${YEAR}${COUNT}$`),
  key: new RegExp(`^${COUNT}$`),
  runningNumber: new RegExp(`^${YEAR}总?${COUNT}$`),
};

/**
 * The number that a cell of the ledger gives as 期号, 总期号 or 日历编号: 4, 4.0, （4）, 第4期, 第四期, 2021年第4期; with 总
 * before it only as 总期号. Null where it gives none.
 */
export function issueNumber(text: string, what: keyof typeof FORMS): number | null {
  const plain = plainOf(text).replace(/^[([〔【]([^()[\]〔〕【】]*)[)\]〕】]$/, '$1');
  const count = FORMS[what].exec(plain)?.[1];
  const number = Number(count === undefined || /^\d/.test(count) ? count : chineseNumeral(count));
  return number > 0 ? number : null;
}

/** Whether a cell says that there is no number: a dash, 无, or that the issue is not one of the calendar. */
export function saysNone(text: string): boolean {
  return /^(?:[-—–―/\\]*|[暂]?无|待定|待编|未编号?|计划外|增发|临时(?:增发)?)$/.test(plainOf(text));
}

/** ④ and full-width signs are plain digits and signs here. */
function plainOf(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
