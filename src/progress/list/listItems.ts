import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { isFilled } from '../../workbook/grid.js';
import type { Cell } from '../../workbook/workbook.js';
import { amountReader, cellReader, dateReader, invalidDay, keyReader } from './listCells.js';
import type { ListColumns } from './listColumns.js';
import { isNamed, isOfOtherYear, stillCounts } from './listRows.js';
import { ListSums, totalWords } from './listSums.js';
import type { CellSource, DateReading, ListDouble, ListSubtotal, Reading } from '../progress.js';
import { sourceAt, type Table } from '../table/table.js';

/** A row of a list that counts. */
export interface ListItem {
  /** Equal for rows that are the same thing. */
  key: string;
  /** Null in a list without dates, and where the row's day is none that a calendar has. */
  date: IsoDate | null;
  /** The month that such a day names (9 for 9月31日), 0 where it names none; otherwise null. */
  invalidIn: number | null;
  /** Null where rows are counted. */
  amount: Extract<Reading, { ok: true }> | null;
}

/** The rows of a list that count, each thing once; or the first cell for which nothing can be counted for certain. */
export interface ListItems {
  items: ListItem[];
  doubles: ListDouble[];
  /** Days that no calendar has. */
  invalidDays: CellSource[];
  /** Totals among the rows that the rows do not come to. */
  subtotals: ListSubtotal[];
  doubt: Reading | null;
  isDated: boolean;
}

/**
 * Reads the rows of a list: those that name something, are no total, were not refused or struck off, and stand in it for the
 * first time; of a list that tells the year, those of the table's year.
 */
export function itemsOfList(
  table: Table,
  target: Target,
  columns: ListColumns,
  sumColumn: number | null,
  date1904: boolean,
): ListItems {
  const reader = new ItemReader(table, target, columns, sumColumn, date1904);
  for (const row of table.rows) reader.read(row);
  return reader.items();
}

/** Reads a list row by row. */
class ItemReader {
  readonly #result: ListItems;
  readonly #sums = new ListSums();
  readonly #seen = new Map<string, { row: number; amount: string | null }>();
  readonly #cellIn: (row: number, column: number) => Cell | null;
  readonly #dateOf: ((row: number) => DateReading) | null;
  readonly #amountOf: ((row: number) => Reading) | null;
  readonly #keyOf: (row: number) => string;

  constructor(
    private readonly table: Table,
    private readonly target: Target,
    private readonly columns: ListColumns,
    private readonly sumColumn: number | null,
    date1904: boolean,
  ) {
    const isDated = columns.date !== null;
    this.#result = { items: [], doubles: [], invalidDays: [], subtotals: [], doubt: null, isDated };
    this.#cellIn = cellReader(table);
    this.#dateOf = columns.date === null ? null : dateReader(table, columns.date, date1904);
    this.#amountOf = sumColumn === null ? null : amountReader(table, target, sumColumn);
    this.#keyOf = keyReader(table, columns, sumColumn !== null);
  }

  items(): ListItems {
    const subtotals = this.#result.doubt === null ? this.#sums.contradictions(this.target.id) : [];
    return { ...this.#result, subtotals };
  }

  read(row: number): void {
    const { columns, sumColumn, table } = this;
    const amount = this.#amountOf?.(row) ?? null;
    const total = totalWords(table, row, columns.name);
    if (total !== null) {
      // A reading may be that of an equal amount above.
      const own = sumColumn === null || amount === null ? null : { ...amount, source: this.#source(row, sumColumn) };
      this.#sums.state(total, own);
    } else if (!stillCounts(columns, (column) => this.#cellIn(row, column))) this.#sums.add(amount, false);
    else if (isNamed(table, row, columns.name, sumColumn !== null)) this.#readItem(row, amount);
    else if (sumColumn !== null && (amount?.ok === true || amount?.doubt !== 'missing'))
      this.#doubt({ ok: false, doubt: 'ambiguous', source: this.#source(row, sumColumn) });
  }

  #readItem(row: number, amount: Reading | null): void {
    const { columns, table } = this;
    const date = this.#dateOf?.(row) ?? null;
    const dateCell = columns.date === null ? null : this.#cellIn(row, columns.date);
    const invalid = date === 'invalid' ? invalidDay(dateCell) : null;
    const named = columns.year === null ? null : this.#cellIn(row, columns.year);
    const isOther = isOfOtherYear(table.year, date, invalid?.year ?? null, named);
    const key = this.#keyOf(row);
    const isNew = !isOther && this.#isNew(row, key, amount);
    this.#sums.add(amount, isNew);
    if (!isNew) return;
    if (columns.date !== null && invalid !== null) this.#result.invalidDays.push(this.#source(row, columns.date));
    if (columns.date !== null && date === null) {
      const doubt = isFilled(dateCell) ? 'unreadable' : 'missing';
      this.#doubt({ ok: false, doubt, source: this.#source(row, columns.date) });
    } else if (amount !== null && !amount.ok) this.#doubt(amount);
    else {
      const day = date === 'invalid' ? null : date;
      this.#result.items.push({ key, date: day, invalidIn: invalid?.month ?? null, amount });
    }
  }

  /** Whether a thing stands in the list for the first time; one that has two amounts leaves the list in doubt. */
  #isNew(row: number, key: string, amount: Reading | null): boolean {
    const { sumColumn } = this;
    const value = amount?.ok === true ? amount.value : null;
    const first = this.#seen.get(key);
    if (first === undefined) {
      this.#seen.set(key, { row, amount: value });
      return true;
    }
    const [one, other] = [this.#source(first.row, this.columns.name), this.#source(row, this.columns.name)];
    this.#result.doubles.push({ target: this.target.id, first: one, second: other });
    if (sumColumn !== null && first.amount !== value)
      this.#doubt({ ok: false, doubt: 'ambiguous', source: this.#source(row, sumColumn) });
    return false;
  }

  /** The first doubt counts. */
  #doubt(doubt: Reading): void {
    this.#result.doubt ??= doubt;
  }

  #source(row: number, column: number): CellSource {
    return sourceAt(this.table, this.table.at(row, column));
  }
}
