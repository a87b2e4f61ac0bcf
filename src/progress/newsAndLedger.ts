import { dateInCell } from './time/dates.js';
import { itemNumber } from './match/plainWords.js';
import type { CellSource, DateReading, LedgerRow, NewsItem } from './progress.js';
import { cellOf, filledIn, hasRoles, sourceAt, type Table } from './table/table.js';

/** Whether a table holds short news: a day, a headline and a text. */
export function isNewsTable(table: Table): boolean {
  return hasRoles(table, 'date', 'headline', 'text');
}

/** Whether a table is the ledger of bulletins: a number, a title and a state. */
export function isLedgerTable(table: Table): boolean {
  return hasRoles(table, 'number', 'headline', 'status');
}

/** Reads the sheet 工作动态. Rows without headline and text are passed over. */
export function readNews(table: Table, date1904: boolean): NewsItem[] {
  return table.rows.flatMap((row) => {
    const headline = filledIn(table, row, 'headline');
    const text = filledIn(table, row, 'text');
    if (headline === null || text === null) return [];
    const { date, source } = dateAt(table, row, date1904);
    const item = itemNumber(filledIn(table, row, 'item')?.text ?? '');
    return [{ date, dateSource: source, item, headline, text, origin: filledIn(table, row, 'origin') }];
  });
}

/** Reads the sheet 简报台账. */
export function readLedger(table: Table, date1904: boolean): LedgerRow[] {
  return table.rows.flatMap((row) => {
    const title = filledIn(table, row, 'headline');
    if (title === null) return [];
    const { date } = dateAt(table, row, date1904);
    return [
      {
        number: wholeNumber(filledIn(table, row, 'number')),
        runningNumber: wholeNumber(filledIn(table, row, 'runningNumber')),
        key: wholeNumber(filledIn(table, row, 'key')),
        title: title.text.trim(),
        date,
        state: stateOf(filledIn(table, row, 'status')?.text ?? ''),
        source: filledIn(table, row, 'number') ?? title,
      },
    ];
  });
}

function stateOf(text: string): LedgerRow['state'] {
  if (/已(印发|发|编发)/.test(text)) return 'issued';
  return /草稿|拟稿|送审|[未待](印发|发|审)/.test(text) ? 'draft' : null;
}

function wholeNumber(source: CellSource | null): number | null {
  const digits = /^第?(\d+)期?$/.exec(source?.text.normalize('NFKC').trim() ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function dateAt(table: Table, row: number, date1904: boolean): { date: DateReading; source: CellSource } {
  const located = cellOf(table, row, 'date') ?? table.at(row, 0);
  const date = located.cell === null ? null : dateInCell(located.cell, table.year, date1904);
  return { date, source: sourceAt(table, located) };
}
