import type { CellObject } from '@e965/xlsx';
import { displayText, generalText, rewrittenFormat } from './displayText.js';
import type { Cell } from './workbook.js';

/**
 * The error of a formula whose result the file does not hold, because a program wrote it that does not calculate. It
 * is neither 0 nor empty: Excel would show a value.
 */
export const notCalculated = '未计算';

const errorText = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)$/;
/** LibreOffice shows errors without a name of Excel's as Err:502 and the like. */
const libreOfficeError = /^Err:5\d\d$/;
/** Fifteen digits at most, as Excel: longer ones are identifiers. */
const plainNumber = /^-?\d{1,15}(?:\.\d{1,14})?$/;

/** A cell that holds an error; what it shows is the error. */
export function errorCell(error: string, format = 'General'): Cell {
  return { value: null, text: error, format, error };
}

/** Turns cells as SheetJS read them into ours; null for one that shows nothing: only a style, or a formula's "". */
export function cellReader(date1904: boolean): (raw: CellObject) => Cell | null {
  // A sheet has many cells and few formats.
  const rewritten = new Map<string, string | null>();
  const textOf = (raw: CellObject, value: string | number | boolean, format: string): string => {
    if (format === 'General') return raw.w ?? generalText(value);
    let own = rewritten.get(format);
    if (own === undefined) rewritten.set(format, (own = rewrittenFormat(format)));
    if (own === null && raw.w !== undefined) return raw.w;
    return displayText(own ?? format, value, date1904) ?? raw.w ?? String(value);
  };
  return (raw) => {
    const format = typeof raw.z === 'string' ? raw.z : 'General';
    const { v: value } = raw;
    if (raw.t === 'z') return raw.f === undefined && raw.F === undefined ? null : errorCell(notCalculated, format);
    if (raw.t === 'e') return errorCell(raw.w ?? '#VALUE!', format);
    if (value === undefined || value instanceof Date || value === '') return null;
    if (typeof value === 'number' && !Number.isFinite(value)) return errorCell('#NUM!', format);
    const text = textOf(raw, value, format);
    if (typeof value === 'string') return stringCell(value, text, format);
    return { value, text, format: formatFor(raw.t, text, format), error: null };
  };
}

function stringCell(value: string, text: string, format: string): Cell {
  return libreOfficeError.test(value) ? errorCell(value, format) : { value, text, format, error: null };
}

/** OpenDocument leaves out a cell's style where it is its column's; then only the text tells that it is a percentage. */
function formatFor(type: string, text: string, format: string): string {
  return type === 'n' && format === 'General' && text.endsWith('%') ? '0.00%' : format;
}

/** A cell of a CSV file: a number only where it is written just as the number reads, else the text as typed. */
export function csvCellOf(raw: CellObject): Cell | null {
  if (typeof raw.v !== 'string' || raw.v === '') return null;
  const text = raw.v;
  if (errorText.test(text)) return errorCell(text);
  const value = plainNumber.test(text) && String(Number(text)) === text ? Number(text) : text;
  return { value, text, format: 'General', error: null };
}
