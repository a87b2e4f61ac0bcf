import { InputError, type Place } from '../../inputError.js';
import type { IsoDate } from '../../plan/period.js';
import type { Heading } from '../table/heading.js';
import type { Span } from '../table/sheetRows.js';

/** What a person says that a row is. */
export type RowUse =
  | { kind: 'target'; target: string }
  /** A row of the task ledger: of an item, of a clause of it, or of whichever fits its words. */
  | { kind: 'task'; item: number | null; task: string | null }
  /** Read as if nothing had been said of it. */
  | { kind: 'automatic' }
  | { kind: 'unread' };

/** A row that a mapping names. */
export interface MappedRow {
  use: RowUse;
  /** The label that the row had when it was named, or its beginning: a row that has moved is not taken for another. */
  label: { text: string; whole: boolean } | null;
  place: Place;
}

/** A column that a mapping names. */
export interface MappedColumn {
  /** Null: it is not read. */
  heading: Heading | null;
  place: Place;
}

/** A list of which a target is counted, or summed over a column (0-based). */
export interface MappedList {
  target: string;
  sumColumn: number | null;
}

/** Columns of a sheet that a mapping names. */
export interface ColumnSpan extends Span {
  place: Place;
}

/** A table as a person says that it is. Columns that it does not name are read by their own headings. */
export interface MappedTable {
  /** Rows of the header, 0-based, both inclusive. */
  header: { first: number; last: number };
  place: Place;
  /** Columns of the sheet, 0-based, both inclusive, where tables stand side by side; null for all. */
  span: ColumnSpan | null;
  year: number;
  /** The last row of data, 0-based; null where the table goes on to the next one, or to the sheet's end. */
  last: { row: number; place: Place } | null;
  asOf: IsoDate | null;
  /** By column and by row of the sheet, 0-based. */
  columns: ReadonlyMap<number, MappedColumn>;
  rows: ReadonlyMap<number, MappedRow>;
  list: (MappedList & { place: Place }) | null;
}

/** A sheet that a mapping names has these tables and no others; none where it is not to be read. */
export interface MappedSheet {
  sheet: string;
  /** Why a row is a target's, in words. */
  evidence: string;
  place: Place;
  tables: readonly MappedTable[];
}

/** What a person has confirmed of a workbook; it overrules what would be found. */
export interface Mapping {
  sheets: readonly MappedSheet[];
}

/** Both mappings in one: a sheet that both name is as the first says. */
export function overlaid(first: Mapping | null, second: Mapping | null): Mapping {
  const sheets = first?.sheets ?? [];
  const named = new Set(sheets.map(({ sheet }) => sheet));
  return { sheets: [...sheets, ...(second?.sheets ?? []).filter(({ sheet }) => !named.has(sheet))] };
}

/** An error of a mapping: what is wrong, and what to do. */
export function mappingFault(place: Place, what: string, advice: string): InputError {
  return new InputError('mapping', what, place, advice);
}
