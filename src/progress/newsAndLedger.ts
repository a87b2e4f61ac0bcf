import { dateInCell } from './time/dates.js';
import { itemNumber } from './match/plainWords.js';
import { issueNumber, saysNone } from './number/issueNumber.js';
import type { CellSource, DateReading, LedgerNumber, LedgerRow, NewsItem } from './progress.js';
import type { Heading } from './table/heading.js';
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

/** Reads the sheet 简报台账. Rows without a title and a number that can be read are passed over. */
export function readLedger(table: Table, date1904: boolean): LedgerRow[] {
  return table.rows.flatMap((row) => {
    const title = filledIn(table, row, 'headline');
    const read = readNumbers(table, row);
    const source = read.number.source ?? title ?? read.runningNumber.source ?? read.key.source;
    const hasNumber = LEDGER_NUMBERS.some((what) => read[what].value !== null);
    if (source === null || (title === null && !hasNumber)) return [];
    const { date } = dateAt(table, row, date1904);
    return [
      {
        number: read.number.value,
        runningNumber: read.runningNumber.value,
        key: read.key.value,
        title: title?.text.trim() ?? '',
        date,
        state: stateOf(filledIn(table, row, 'status')?.text ?? ''),
        id: idAt(table, row),
        source,
        unread: LEDGER_NUMBERS.flatMap((what) => {
          const cell = read[what].unread ? read[what].source : null;
          return cell === null ? [] : [{ what, source: cell }];
        }),
      },
    ];
  });
}

/** What no other table has: the words of a ledger's column of ids. */
export function isIdHeading({ name }: Heading): boolean {
  return /^(?:起草|草稿)?标识$/.test(name.replace(/\s/g, ''));
}

function idAt(table: Table, row: number): string | null {
  const [column] = [...table.headings].find(([, heading]) => isIdHeading(heading)) ?? [];
  const text = column === undefined ? '' : (table.at(row, column).cell?.text.trim() ?? '');
  return text === '' ? null : text;
}

const LEDGER_NUMBERS: readonly LedgerNumber[] = ['number', 'runningNumber', 'key'];

/** A number of the ledger; `unread` where its cell says something else. */
interface ReadNumber {
  value: number | null;
  source: CellSource | null;
  unread: boolean;
}

function readNumbers(table: Table, row: number): Record<LedgerNumber, ReadNumber> {
  const read = (what: LedgerNumber): ReadNumber => {
    const source = filledIn(table, row, what);
    const value = issueNumber(source?.text ?? '', what);
    return { value, source, unread: source !== null && value === null && !saysNone(source.text) };
  };
  return { number: read('number'), runningNumber: read('runningNumber'), key: read('key') };
}

function stateOf(text: string): LedgerRow['state'] {
  if (/已(印发|发|编发)/.test(text)) return 'issued';
  return /草稿|拟稿|送审|[未待](印发|发|审)/.test(text) ? 'draft' : null;
}

function dateAt(table: Table, row: number, date1904: boolean): { date: DateReading; source: CellSource } {
  const located = cellOf(table, row, 'date') ?? table.at(row, 0);
  const date = located.cell === null ? null : dateInCell(located.cell, table.year, date1904);
  return { date, source: sourceAt(table, located) };
}
