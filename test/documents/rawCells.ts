import { readFileSync } from 'node:fs';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import Big from 'big.js';
import { memoize } from 'es-toolkit/function';
import { seedBook } from '../e2e/commandLine.js';
import type { RawTarget } from './rawPlan.js';

const book = read(readFileSync(seedBook));

function sheetOf(name: string): WorkSheet {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell as displayed; empty where there is nothing. */
export function rawText(sheet: string, cell: string): string {
  const found = sheetOf(sheet)[cell] as { w?: string; v?: unknown } | undefined;
  return found?.w ?? (typeof found?.v === 'string' || typeof found?.v === 'number' ? String(found.v) : '');
}

/** The rows of a sheet as displayed, from the first; nothing is an empty text. */
export const rawRows: (sheet: string) => readonly (readonly string[])[] = memoize((sheet: string) =>
  utils.sheet_to_json<string[]>(sheetOf(sheet), { header: 1, raw: false, defval: '', blankrows: true }),
);

/** A number in a cell, in the target's unit. */
export interface Reading {
  sheet: string;
  cell: string;
  value: Big;
  approximate: boolean;
}

const CHINESE = '零一二三四五六七八九';

/** 十二 → 12; numbers up to 99 as clerks write them. */
function chineseNumber(text: string): string {
  const [tens = '', units = ''] = text.includes('十') ? text.split('十') : ['零', text];
  return String((tens === '' ? 1 : CHINESE.indexOf(tens)) * 10 + (units === '' ? 0 : CHINESE.indexOf(units)));
}

/** The number in a text and the unit after it; null where the text is no number. */
export function numberIn(text: string): { value: Big; unit: string; approximate: boolean } | null {
  const plain = text.normalize('NFKC').replaceAll(',', '').trim();
  const found = /^(约)?(\d+(?:\.\d+)?|[零一二三四五六七八九十]+)(\p{L}*|%)(?:\(.*\))?$/u.exec(plain);
  if (found === null) return null;
  const [, about, digits = '', unit = ''] = found;
  const value = /^\d/.test(digits) ? digits : chineseNumber(digits);
  return { value: new Big(value), unit, approximate: about !== undefined };
}

/** Between the units of money; one where the units mean the same. */
export function factorBetween(from: string, to: string): string {
  if (from === '万元' && to === '亿元') return '0.0001';
  if (from === '亿元' && to === '万元') return '10000';
  return '1';
}

/** The number of a cell in the target's unit, where the cell names no unit that of its row; null where it is no number. */
export function readingAt(sheet: string, cell: string, rowUnit: string, target: RawTarget): Reading | null {
  const number = numberIn(rawText(sheet, cell));
  if (number === null) return null;
  const unit = number.unit === '' ? rowUnit : number.unit;
  return { sheet, cell, value: number.value.times(factorBetween(unit, target.unit)), approximate: number.approximate };
}
