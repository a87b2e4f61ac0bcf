import { read } from '@e965/xlsx';
import type { WorkSheet } from '@e965/xlsx';
import { apart, readOptions } from './sheetjs.js';

const sampleLength = 4096;
const sampleLines = 20;

/** A web page or XML, which systems like to export under .xls. A first cell such as `<5%` is not. */
export function isMarkup(text: string): boolean {
  return /^\s*<(?:\?xml|!doctype|html|head|meta|style|table|div|body)\b/i.test(text);
}

/**
 * Whether text under a name that does not promise CSV is a table all the same: two lines or more, and each of the
 * first lines divided.
 */
export function looksLikeTable(text: string): boolean {
  const separator = separatorOf(text);
  const lines = text.split(/\r\n?|\n/, sampleLines).filter((line) => line.trim() !== '');
  return lines.length >= 2 && lines.every((line) => line.includes(separator));
}

/** The one sheet of a CSV text; every cell a string as typed: SheetJS must not make dates of 1-3 or 2021.3.5. */
export function csvSheet(text: string): WorkSheet | undefined {
  // Said in the text itself, the separator also keeps SheetJS from taking a first cell such as `ID` for another format.
  const told = text.startsWith('sep=') ? text : `sep=${separatorOf(text)}\n${text}`;
  const book = apart({}, () => read(told, { ...readOptions, type: 'string', raw: true }));
  return book.Sheets[book.SheetNames[0] ?? ''];
}

/** Comma, tab or semicolon, by what the beginning of the text uses outside quotes. */
function separatorOf(text: string): ',' | '\t' | ';' {
  const sample = text.slice(0, sampleLength).replaceAll(/"[^"]*"/g, '');
  const count = (separator: string): number => sample.split(separator).length - 1;
  if (count('\t') > count(',')) return '\t';
  if (count(',') === 0 && count(';') > 0) return ';';
  return ',';
}
