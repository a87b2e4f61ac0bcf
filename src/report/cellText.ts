/** What a cell of Excel holds at most, in UTF-16 units. */
const LONGEST = 32_767;

/** Stands for what a workbook cannot hold: control characters, half an emoji, non-characters. */
const BLANK = '□';

/** XML 1.0 (2.2) forbids or discourages these; U+FFFD is there because half an emoji has become one. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu;

/** What Excel would read as one escaped character: _x000D_ (ECMA-376 Part 1, 22.4.2.4 bstr). */
const ESCAPE_START = /_(?=x[\dA-Fa-f]{4}_)/g;

/** The text as a cell shows it: lines end in LF, whatever cannot be written is □, and what is too long is cut at …. */
export function cellText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const cut = lines.length > LONGEST ? `${lines.slice(0, LONGEST - 1)}…` : lines;
  return cut.toWellFormed().replace(UNWRITABLE, BLANK);
}

/**
 * The text as it is given to the writer. It looks a text up in a plain object, so that a cell that says `constructor`
 * would come out as that function's source: such a text gets a control character, which the writer then leaves out.
 */
export function storedText(text: string): string {
  const escaped = cellText(text).replace(ESCAPE_START, '_x005F_');
  return escaped in Object.prototype ? `\u0001${escaped}` : escaped;
}
