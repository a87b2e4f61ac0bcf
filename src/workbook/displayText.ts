import { isDateFormat } from './numberFormat.js';
import { ssf } from './sheetjs.js';

/** Quoted text and escapes, which stay; then what Chinese Excel and WPS write and SheetJS does not know. */
const tokens = /"[^"]*"|\\.|[_*].|G\/通用格式|\[\$-[0-9A-Fa-f]+\]|!.|\.(?!0)/g;

/**
 * A number format rewritten in SheetJS's terms, null where it needs no rewriting: `yyyy.m.d`, `G/通用格式"家"`, `!` for
 * an escape, the mark of a locale, and the system's own date and time (F800, F400).
 */
export function rewrittenFormat(format: string): string | null {
  if (/^\[\$-F800\]/i.test(format)) return 'yyyy"年"m"月"d"日"';
  if (/^\[\$-F400\]/i.test(format)) return 'h:mm:ss';
  const isDate = isDateFormat(format);
  const rewritten = format.replaceAll(tokens, (token) => {
    if (token === '.') return isDate ? '"."' : token;
    if (token.startsWith('G')) return 'General';
    if (token.startsWith('[')) return '';
    return token.startsWith('!') ? `\\${token.slice(1)}` : token;
  });
  return rewritten === format && !isPartlyGeneral(format) ? null : rewritten;
}

/** SheetJS takes a format that begins with General for General, and drops what comes after. */
function isPartlyGeneral(format: string): boolean {
  return /general./i.test(format) || /.general/i.test(format);
}

/** What a cell with this format shows; null where SheetJS cannot tell. */
export function displayText(format: string, value: number | string | boolean, date1904: boolean): string | null {
  try {
    const spelled = typeof value === 'number' && isPartlyGeneral(format) ? withGeneral(format, value) : format;
    return ssf.format(spelled, value, { date1904 });
  } catch {
    return null;
  }
}

/** Excel shows at most so many characters of a number without a format. */
const GENERAL_WIDTH = 11;

/** What a cell without a format shows. */
export function generalText(value: number | string | boolean): string {
  if (typeof value === 'string') return value;
  const written = String(value);
  const isShort = typeof value === 'number' && written.length <= GENERAL_WIDTH && !written.includes('e');
  return isShort ? written : ssf.format('General', value, { date1904: false });
}

/** The format with the number itself, quoted, in place of General; only a format of one section shows its sign. */
function withGeneral(format: string, value: number): string {
  const shown = format.includes(';') ? Math.abs(value) : value;
  const text = `"${ssf.format('General', shown, { date1904: false })}"`;
  return format.replaceAll(/"[^"]*"|\\.|general/gi, (token) => (/^general$/i.test(token) ? text : token));
}
