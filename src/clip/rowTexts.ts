import { partsOf, type IsoDate } from '../plan/period.js';

/** A cell of rows that go to the clipboard. */
export type RowCell =
  | { kind: 'blank' }
  | { kind: 'text'; text: string }
  | { kind: 'day'; date: IsoDate }
  | { kind: 'number'; value: number };

/** Excel and WPS: the cell is text, whatever it looks like. LibreOffice reads `sdnum` (language 0, format @). */
const AS_TEXT = `style="mso-number-format:'\\@';white-space:normal" sdnum="1033;0;@"`;
const AS_DAY = `style="mso-number-format:'yyyy\\-mm\\-dd'" sdnum="1033;0;YYYY-MM-DD"`;

/** A line break that stays within the cell. */
const BREAK = '<br style="mso-data-placement:same-cell">';

/** Rows as a table of HTML: texts are escaped, and their cells say that they are texts. */
export function tableHtml(rows: readonly (readonly RowCell[])[]): string {
  const lines = rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`);
  return `<html><head><meta charset="utf-8"></head><body><table>${lines.join('')}</table></body></html>`;
}

function htmlCell(cell: RowCell): string {
  switch (cell.kind) {
    case 'blank':
      return '<td></td>';
    case 'text':
      return `<td ${AS_TEXT}>${cell.text.split('\n').map(escaped).join(BREAK)}</td>`;
    case 'day':
      return `<td ${AS_DAY} sdval="${serialOf(cell.date)}">${cell.date}</td>`;
    case 'number':
      return `<td>${cell.value}</td>`;
  }
}

/** Only what HTML knows since its beginnings: LibreOffice does not read `&apos;`. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** As a spreadsheet counts days since 1900. */
function serialOf(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** What a spreadsheet would take for a formula, a number, a date or a truth value where it is pasted as a text. */
const NOT_TEXT = /^[\s=+\-@＝＋－＠]|^[\d.,，:：/\\年月日时分秒%％元¥$￥€()（）eE\s-]+$|^(?:true|false|#\S+)$/i;

/** Rows as tab-separated lines. An apostrophe before what is no text otherwise keeps it one; it is never a formula. */
export function tableTsv(rows: readonly (readonly RowCell[])[]): string {
  return rows.map((cells) => cells.map(tsvCell).join('\t')).join('\r\n');
}

function tsvCell(cell: RowCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
      return quoted(NOT_TEXT.test(cell.text) ? `'${cell.text}` : cell.text);
    case 'day':
      return cell.date;
    case 'number':
      return String(cell.value);
  }
}

/** In quotation marks where it has some, or the end of a line or of a cell. */
function quoted(text: string): string {
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
