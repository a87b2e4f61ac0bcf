import Big from 'big.js';
import { z } from 'zod';
import { cleanText } from '../xmlText.js';
import { FIRST_YEAR, LAST_YEAR, validDate, type IsoDate, type Period } from './period.js';
import { periodNamed } from './periodText.js';
import { unitNamed } from './unit.js';
import { faultAt, rule } from './yamlFault.js';

/** Text that says something; it is kept as it stands. */
export const textField = z.string().refine((text) => text.trim() !== '', rule('没有内容', '请填写。'));

/** One line of text that says something, as it is printed: trimmed, with what Word cannot hold replaced. */
export const lineField = z
  .string()
  .transform((written) => cleanText(written).trim())
  .refine(
    (text) => text !== '' && !/[\t\n\r\u0085\u2028\u2029]/.test(text),
    rule('不是一行文字', '请写成一行，不要留空；不需要的项可以整行删去。'),
  );

/** 印数: 60. */
export const copiesField = z.int().min(1).max(999_999);

/** 1, 2, 3 … */
export const countField = z.int().min(1);

/** A year as `validDate` takes it. */
export const yearField = z.int().min(FIRST_YEAR).max(LAST_YEAR);

/** The name of a unit of measure. */
export const unitField = z
  .string()
  .refine((unit) => unitNamed(unit) !== null, rule('不是认识的计量单位', '请改用家、项、个、万元、亿元、%等单位。'));

/** A number of the file as decimal text: 10.5 → `10.5`, never `1e-7`. */
export function decimalText(value: number): string {
  return new Big(value).toFixed();
}

/** A day that exists. */
export const dateField = z
  .string()
  .refine(isDate, rule('不是有效日期', '日期请写成“年-月-日”，月和日各两位，如“2021-06-30”的样子。'));

function isDate(text: string): text is IsoDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && validDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** A period in the words of `periodNamed`; a bare year is a number to YAML. */
export const periodField = z.union([z.string(), z.number()]).transform((written, context): Period => {
  const period = periodNamed(String(written));
  if (period !== null) return period;
  const advice = '请写成月“2021-02”、季度“2021-Q1”、半年“2021-H1”或年“2021”的样子。';
  context.addIssue(faultAt([], written, '不是有效时期', advice));
  return z.NEVER;
});
