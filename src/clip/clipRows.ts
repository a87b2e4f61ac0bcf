import type { Clip } from './clip.js';
import { STANDARD_COLUMNS, type NewsColumns, type NewsRole } from './newsColumns.js';
import { tableHtml, tableTsv, type RowCell } from './rowTexts.js';
import { toldText } from './withClips.js';

/** Rows for the sheet 工作动态, as a clipboard takes them. */
export interface ClipRows {
  /** What the rows are in the order of. */
  columns: NewsColumns;
  /** `text/html`: what Excel, WPS and LibreOffice take first. */
  html: string;
  /** `text/plain`: the same, tab-separated. */
  tsv: string;
}

/**
 * Clips as rows that are pasted below the last of the sheet 工作动态: no headings, a clip a row.
 * @param columns those of the open workbook (`newsColumns`); null for the standard ones
 */
export function clipRows(clips: readonly Clip[], columns: NewsColumns | null): ClipRows {
  const into = columns ?? STANDARD_COLUMNS;
  const rows = clips.map((clip) => into.columns.map(({ role }) => (role === null ? BLANK : cellOf(clip, role))));
  return { columns: into, html: tableHtml(rows), tsv: tableTsv(rows) };
}

const BLANK: RowCell = { kind: 'blank' };

function cellOf(clip: Clip, role: NewsRole): RowCell {
  switch (role) {
    case 'date':
      return clip.date === null ? BLANK : { kind: 'day', date: clip.date };
    case 'item':
      return clip.item === null ? BLANK : { kind: 'number', value: clip.item };
    case 'headline':
      return textCell(clip.headline);
    case 'text':
      return textCell(toldText(clip));
    case 'origin':
      return textCell(clip.source);
  }
}

/** Blanks in a line are one: a page of HTML has no more, and words are no others for it. */
function textCell(text: string): RowCell {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).map((line) => line.replace(/\s+/g, ' ').trim());
  const words = lines.join('\n').trim();
  return words === '' ? BLANK : { kind: 'text', text: words };
}
