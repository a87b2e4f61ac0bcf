import { displayText, generalText } from '../../../src/workbook/displayText.js';
import { invalidArgument } from './officeError.js';
import type { CellValue, StoredCell } from './storedSheet.js';

const MAX_TEXT = 32_767;
const numberLike = /^\s*[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d+)?\s*%?\s*$/i;
const bracketed = /^\s*\((\d+(?:\.\d+)?)\)\s*$/;
const timeLike = /^\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*$/;
const dateLike = /^\s*(\d{4})[-/年](\d{1,2})(?:月|[-/月](\d{1,2})日?)?\s*$/;
const monthLike = /^\s*(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)\s*$/;

/** What a cell shows for a value under a number format. */
export function shownText(value: CellValue, format: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General' || format === '@') return generalText(value);
  return displayText(format, value, false) ?? String(value);
}

/**
 * Writes into a cell as if somebody typed it: `0012` becomes 12, `2021-3-5` a date, `=…` a formula, a leading
 * apostrophe goes, unless the cell's number format is `@`. Null leaves the cell as it is.
 *
 * @returns whether it became a formula
 * @throws OfficeError `InvalidArgument` for what no cell can hold
 */
export function enter(cell: StoredCell, value: unknown): boolean {
  if (value === null) return false;
  const isFormula = typeof value === 'string' && value.startsWith('=') && value.length > 1 && cell.format !== '@';
  cell.formula = isFormula ? value : null;
  cell.hyperlink = null;
  // What the formula gives is not worked out; no test may need it.
  cell.value = isFormula ? 0 : understood(cell, value);
  cell.type = typeOf(cell.value);
  cell.text = shownText(cell.value, cell.format);
  return isFormula;
}

function understood(cell: StoredCell, value: unknown): CellValue {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument('Range.values', 'not a finite number');
    return cell.format === '@' ? String(value) : value;
  }
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') throw invalidArgument('Range.values', `a cell cannot hold ${typeof value}`);
  if (value.length > MAX_TEXT) throw invalidArgument('Range.values', 'longer than a cell holds');
  if (cell.format === '@') return value;
  if (value.startsWith("'")) return value.slice(1);
  return typed(cell, value);
}

/** What Excel takes a typed text for. */
function typed(cell: StoredCell, text: string): CellValue {
  if (/^(?:true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  const setFormat = (format: string): void => {
    if (cell.format === 'General') cell.format = format;
  };
  if (/\d/.test(text) && numberLike.test(text)) {
    const isPercent = text.includes('%');
    if (isPercent) setFormat('0.00%');
    return Number(text.replaceAll(/[,%\s]/g, '')) / (isPercent ? 100 : 1);
  }
  const [, negative] = bracketed.exec(text) ?? [];
  if (negative !== undefined) return -Number(negative);
  const [, hours, minutes, seconds = '0'] = timeLike.exec(text) ?? [];
  if (hours !== undefined) {
    setFormat('h:mm');
    return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  }
  const [, year, month, day = '1'] = dateLike.exec(text) ?? [];
  if (year !== undefined) {
    setFormat(text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d');
    return serialOf(Number(year), Number(month), Number(day));
  }
  if (monthLike.test(text)) {
    // Which year it becomes depends on the day; that it is no longer the text is what matters here.
    setFormat('m"月"d"日"');
    return serialOf(2000, 1, 1);
  }
  return text;
}

function serialOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function typeOf(value: CellValue): StoredCell['type'] {
  if (value === '') return 'Empty';
  return typeof value === 'string' ? 'String' : typeof value === 'number' ? 'Double' : 'Boolean';
}
