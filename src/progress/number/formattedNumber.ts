import Big from 'big.js';
import { isDateFormat } from '../../workbook/numberFormat.js';
import { EXACT } from './precision.js';
import { readQuantityText, type QuantityReading } from './quantityText.js';

/** Integers and decimals, grouped or not: the display is the number, and no date. */
const PLAIN = /^(?:General|0(?:\.0+)?|#,##0(?:\.0+)?)(?:_ |_\) ?)?$/;
const GENERAL = /^(?:General|G\/通用格式|@|)$/i;
/** Scientific notation and fractions show the number in a way that needs no unit and no check. */
const BARE = /^[#0?.,\s]*(?:E[+-]?[#0?]+|\/\s*[#0?\d]+)$/i;

/**
 * Reads a number with its format. A percent format makes 0.205 20.5 %, and a unit that the format appends (0.00"亿元") is taken from
 * the displayed text. A date is no quantity. Where the display is not the number itself (0!.0,"万元" shows 12345 as 1.2万元) it is ambiguous.
 */
export function readFormatted(number: number, format: string, displayed: string): QuantityReading {
  if (!Number.isFinite(number)) return { ok: false, doubt: 'unreadable' };
  const value = isWrittenPlainly(displayed, number) ? displayed : decimalOf(number);
  if (PLAIN.test(format)) return plain(value);
  if (isDateFormat(format)) return { ok: false, doubt: 'unreadable' };
  if (GENERAL.test(format) || BARE.test(format)) return plain(value);
  const percent = withoutLiterals(format).includes('%');
  const shown = displayed.replace(/\s/g, '').replace(/^\((.*)\)$/, '-$1');
  // A column that is too narrow shows ####.
  if (/^#+$/.test(shown)) return plainFormat(format) ? plain(value) : { ok: false, doubt: 'unreadable' };
  if (shown === '') return { ok: false, doubt: 'missing' };
  // Accounting formats write zero as a dash.
  if (number === 0 && /^[¥￥]?-[¥￥]?$/.test(shown)) return plain('0');
  const reading = readQuantityText(shown);
  if (!reading.ok) return { ok: false, doubt: 'ambiguous' };
  const scaled = percent ? new Big(value).times(100) : new Big(value);
  return agrees(scaled, reading.value, format)
    ? { ...reading, value: scaled.toFixed() }
    : { ok: false, doubt: 'ambiguous' };
}

function plain(value: string): QuantityReading {
  const { approximate, bound } = EXACT;
  return { ok: true, value, unit: null, approximate, bound };
}

/** Most numbers are displayed as the decimal that they are: then there is nothing to make. */
function isWrittenPlainly(displayed: string, number: number): boolean {
  return /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,8})\.\d{0,5}[1-9])$/.test(displayed) && Number(displayed) === number;
}

/**
 * The decimal that a double stands for. A number of at most six places was typed and stays as it is; a longer one is a result,
 * and 12 significant digits leave out the noise of binary fractions (0.1 + 0.2 is 0.3).
 */
function decimalOf(number: number): string {
  const written = String(number);
  // Most numbers are written by the language itself as the same decimal; this saves the arithmetic.
  if (/^-?[1-9]\d{0,14}$|^0$|^-?(?:0|[1-9]\d{0,14})\.\d{1,6}$/.test(written)) return written;
  const exact = new Big(number === 0 ? 0 : number);
  return (exact.round(6).eq(exact) ? exact : exact.prec(12)).toFixed();
}

/** Whether the displayed number is the value, rounded to the places shown; a format of several sections may drop the sign. */
function agrees(value: Big, shown: string, format: string): boolean {
  const places = shown.split('.')[1]?.length ?? 0;
  const half = new Big(10).pow(-places).div(2);
  const near = (a: Big): boolean => a.minus(shown).abs().lte(half);
  return near(value) || (value.lt(0) && format.includes(';') && near(value.abs()));
}

/** The format without quoted and escaped characters, paddings and bracketed conditions. */
function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"|[\\!_*].|\[[^\]]*\]/g, '');
}

/** Digits only: no words, no percent sign, no comma that scales by thousands. */
function plainFormat(format: string): boolean {
  return /^[#0?,.\s;()+-]*$/.test(format) && !/,(?![#0?])/.test(format);
}
