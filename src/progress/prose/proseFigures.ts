import { unitNames, type Unit } from '../../plan/unit.js';
import { NUMERAL_SIGNS } from '../number/chineseNumeral.js';
import { halfWidth } from '../number/halfWidth.js';
import { remembering } from './proseMemory.js';
import type { Precision } from '../number/precision.js';
import { readQuantityText } from '../number/quantityText.js';

/** A number with its unit in a text. */
export interface ProseFigure extends Precision {
  /** UTF-16 offsets, with words such as 约 and 左右; end exclusive. */
  start: number;
  end: number;
  /** Decimal, in `unit`. */
  value: string;
  unit: Unit;
  /** 以上 and the like, which promises as well as reports. */
  atLeast: boolean;
}

const UNITS = unitNames()
  .map((name) => name.replace(/[()/]/g, String.raw`\$&`))
  .join('|');
/** Words that begin with a counter: 5个月, 2台账, 三支部. */
const NO_UNIT =
  '(?<=个)(?:多?月|工作日|小时|季度|半月|年头|分点)|(?<=家)[庭次]|(?<=名)[录单称]|(?<=期)[间限待末初货]|(?<=处)[理置室长罚]|(?<=座)谈|(?<=场)[所地景]|(?<=次)[年日月]|(?<=户)均|(?<=套)餐|(?<=台)账|(?<=支)[持付部]|(?<=位)[于列居]|(?<=张)贴|(?<=条)[件款例]|(?<=件)次|(?<=份)额|(?<=篇)幅|(?<=批)[准示复](?!次)|(?<=元)(?:/|每)';
const FIGURE = new RegExp(
  String.raw`(?:(?<![A-Za-z\d.,])(?:[-+\u2212](?=\d))?\d+(?:,\d{3})*(?:\.\d+)?[十百千万亿]*|(?<![${NUMERAL_SIGNS}])[${NUMERAL_SIGNS}]+)[多余]?\s*(?:${UNITS})(?!${NO_UNIT})` +
    String.raw`(?:\s*(?:(?:及|\(含\))?以[上下]|左右|上下|[以之]内))?`,
  'g',
);
/** Whether a text can hold a figure at all. */
const ANY = new RegExp(`[\\d０-９${NUMERAL_SIGNS}][多余]?\\s*(?:${UNITS}|％|台（套）)`);
const QUALIFIER =
  /(?:大约|约为?|将近|接近|(?<![附最临])近|超过?|突破|逾|不少于|不低于|不超过|至少|至多|≥|≤|>=|<=|>)\s*$/;
/** A number of a series (第3期), a vague one (数十家), the beginning of a change (由2家), or one of each (每家). */
const NO_FIGURE = /(?:[第前几上每之/]|[由从](?:年初|原来|上年|去年)?的?)\s*$/;
const RANGE_BEFORE = new RegExp(String.raw`[\d${NUMERAL_SIGNS}](?:${UNITS})?\s*[-—–―~～至到]+\s*$`);
const RANGE_AFTER = new RegExp(String.raw`^\s*[-—–―~～至到/]+\s*[\d${NUMERAL_SIGNS}]`);
/** What may end words before a number that change its sense; after other signs they need not be looked at. */
const TELLING = /[第前几上每之/由从来初年的数约为近过超破逾于多少≥≤=<>\-—–―~～至到\n\r。;；\s]/;
const LIST_NUMBER = /^\d{1,2}\.(?=\d)/;

/** Full-width signs; a comma only where it groups digits. */
const FULL_WIDTH = /[\uff01-\uff0b\uff0d-\uff5e\u3000]+|(?<=[０-９])，(?=[０-９]{3})/g;

/** Half-width signs, every character in its place; a comma between clauses stays a full-width one. */
export function proseText(text: string): string {
  const plain = text.replace(FULL_WIDTH, halfWidth);
  return plain.includes(',') ? plain.replace(/(?<!\d),|,(?!\d{3}(?!\d))/g, '，') : plain;
}

/** Whether a text has a number with a unit, so that reading it is worth while. */
export function hasFigures(text: string): boolean {
  return ANY.test(text);
}

/** Finds the figures of a text from left to right: no dates, item numbers, ordinals, ranges, vague numbers. */
export function figureFinder(): (plain: string) => ProseFigure[] {
  const read = remembering(readQuantityText);
  return (plain) => figuresIn(plain, read);
}

function figuresIn(plain: string, read: typeof readQuantityText): ProseFigure[] {
  const figures: ProseFigure[] = [];
  for (const found of plain.matchAll(FIGURE)) {
    const isPlain = found.index > 0 && !TELLING.test(plain.charAt(found.index - 1));
    const before = isPlain ? '' : plain.slice(Math.max(0, found.index - 16), found.index);
    const listed = !isPlain && /(?:^|[\n\r。;；])\s*$/.test(before) ? (LIST_NUMBER.exec(found[0])?.[0].length ?? 0) : 0;
    const counted = !/元|%|百分点/.test(found[0]);
    const from = counted ? listed : 0;
    const qualifier = from > 0 ? '' : (QUALIFIER.exec(before)?.[0] ?? '');
    const start = found.index + from - qualifier.length;
    const end = found.index + found[0].length;
    if (
      from === 0 &&
      isNone(before.slice(0, before.length - qualifier.length), before, plain.slice(end, end + 4), found[0])
    )
      continue;
    const words = plain.slice(start, end);
    const reading = read(words);
    if (!reading.ok || reading.unit === null || (counted && reading.value.includes('.'))) continue;
    const { value, unit, approximate } = reading;
    const bound = approximate ? null : reading.bound;
    const atLeast = bound === '>=' && /以上|不少于|不低于|至少|≥|>=/.test(words);
    figures.push({ start, end, value, unit, approximate, bound, atLeast });
  }
  return figures;
}

function isNone(before: string, directly: string, after: string, text: string): boolean {
  return (
    NO_FIGURE.test(before) ||
    NO_FIGURE.test(directly) ||
    RANGE_BEFORE.test(directly) ||
    RANGE_AFTER.test(after) ||
    /^一\s*[批些种]/.test(text) ||
    // 数十家; 总数57支 is a figure.
    (/数\s*$/.test(directly) && !/^\d/.test(text))
  );
}
