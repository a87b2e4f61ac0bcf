import type { Place } from '../../inputError.js';
import { FIRST_YEAR, LAST_YEAR, validDate, type IsoDate } from '../../plan/period.js';
import { columnOf } from '../../workbook/grid.js';
import { mappingFault as fault, type ColumnSpan } from './mapping.js';
import { UNREAD } from './mappingWords.js';

/** The kinds of setting, in the words of the file and of the sheet 简报设置. */
export const SETTING_KINDS = [
  '表头行',
  '列范围',
  '数据末行',
  '数据截至',
  '年份',
  '列',
  '行',
  '名单',
  '合计列',
  UNREAD,
] as const;

/** What a line of settings is about, as it is written in the sheet 简报设置. */
export type SettingKind = (typeof SETTING_KINDS)[number];

/** One thing that a person says of a sheet. A 表头行 begins a table; what follows for the sheet belongs to it. */
export interface Setting {
  sheet: string;
  kind: SettingKind;
  /** 位置: rows such as 4-5, a column's letter, or nothing. */
  at: string;
  /** 作为: a heading, a target's id, a day. */
  as: string;
  /** Where its sheet, the setting and its two halves are written. */
  places: { sheet: Place; setting: Place; at: Place; as: Place };
}

/** The one value of a setting that has but one, wherever it was written. */
export function single({ kind, at, as, places }: Setting): { text: string; place: Place } {
  if (at !== '' && as !== '') throw fault(places.as, `“${kind}”只要一个值，写了“${at}”和“${as}”。`, '请删去一个。');
  if (at === '' && as === '') throw fault(places.setting, `“${kind}”没有写值。`, '请补上，或删去这一项。');
  return at === '' ? { text: as, place: places.as } : { text: at, place: places.at };
}

const ROW = /^第?(\d{1,7})行?$/;
const ROWS = /^第?(\d{1,7})行?(?:[-—–~至到]+第?(\d{1,7}))?行?$/;

/** Whether a position is a row's. */
export function isRow(at: string): boolean {
  return ROW.test(plain(at));
}

/** A row, 0-based. */
export function rowNumber({ kind }: Setting, text: string, place: Place): number {
  const number = Number(ROW.exec(plain(text))?.[1] ?? 0);
  if (number > 0) return number - 1;
  throw fault(place, `“${kind}”的“${text}”不是行号。`, '请写一个行号，如 12。');
}

/** Rows of a header, 0-based, both inclusive. */
export function rowRange(text: string, place: Place): { first: number; last: number } {
  const [, from = '0', to = from] = ROWS.exec(plain(text)) ?? [];
  const [first, last] = [Number(from), Number(to)];
  if (first > 0 && last >= first) return { first: first - 1, last: last - 1 };
  throw fault(place, `表头行“${text}”不是行号。`, '请写表头在第几行，如 4；占两行的写 4-5（在 Excel 里写 4至5）。');
}

/** A column, 0-based, of its letters. */
export function columnNumber({ kind }: Setting, text: string, place: Place): number {
  const letters = /^([A-Z]{1,3})列?$/.exec(plain(text).toUpperCase())?.[1];
  if (letters === undefined) throw fault(place, `“${kind}”的“${text}”不是列的字母。`, '请写列的字母，如 D。');
  return columnOf(letters);
}

/** Columns from one letter to another. */
export function columnSpan(setting: Setting): ColumnSpan {
  const { text, place } = single(setting);
  const [from = '', to = from, ...more] = plain(text).split(/[-—–~至到:]/);
  const [left, right] = [columnNumber(setting, from, place), columnNumber(setting, to, place)];
  if (left <= right && more.length === 0) return { left, right, place };
  throw fault(place, `列范围“${text}”不对。`, '请写从哪一列到哪一列，如 A-F。');
}

/** A day, written 2021-09-30, 2021.9.30 or 2021年9月30日. */
export function dayOf(setting: Setting): IsoDate {
  const { text, place } = single(setting);
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain(text));
  const day = match === null ? null : validDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day !== null) return day;
  throw fault(place, `数据截至的日期“${text}”不对。`, '请写成 年-月-日，如 2021-09-30。');
}

/** A year of four digits. */
export function yearOf(setting: Setting): number {
  const { text, place } = single(setting);
  const year = Number(/^(\d{4})年?$/.exec(plain(text))?.[1] ?? 0);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  throw fault(place, `年份“${text}”不对。`, '请写四位数字，如 2021。');
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
