import * as XLSX from '@e965/xlsx';
import type { ParsingOptions, WorkBook } from '@e965/xlsx';

/** A part of a zip package or a stream of an OLE2 file. */
export interface ContainerEntry {
  name: string;
  size: number;
  /** Absent where a damaged directory points nowhere. */
  content?: Uint8Array;
}

/** SheetJS's picture of an OLE2 file, or of a zip package. */
export interface Container {
  FileIndex: ContainerEntry[];
  FullPaths: string[];
}

/** What SheetJS exports and its own type declarations leave out or leave open. */
interface Undeclared {
  parse_zip: (container: Container, options: ParsingOptions) => WorkBook;
  parse_xlscfb: (container: Container, options: ParsingOptions) => WorkBook;
  SSF: {
    is_date(format: string): boolean;
    format(format: string, value: number | string | boolean, options: { date1904: boolean }): string;
    /** The table itself, not a copy. */
    get_table(): Record<number, string>;
  };
  CFB: {
    read(bytes: Uint8Array, options: { type: 'array' | 'buffer' }): Container;
    find(container: Container, path: string): ContainerEntry | null;
    utils: {
      cfb_new(): Container;
      cfb_add(container: Container, path: string, content: Uint8Array, options: { unsafe: boolean }): unknown;
    };
  };
}

const sheetjs = XLSX as unknown as Undeclared;

/** Number formats. */
export const ssf = sheetjs.SSF;
/** OLE2 files. */
export const cfb = sheetjs.CFB;
/** Workbook from an unpacked zip: .xlsx, .xlsm, .xlsb, .ods. */
export const parsePackage = sheetjs.parse_zip;
/** Workbook from an OLE2 file: .xls, .et. */
export const parseOle2 = sheetjs.parse_xlscfb;

/** As much as is asked of SheetJS for every format: no HTML, dates as serial numbers. */
export const readOptions: ParsingOptions = { dense: true, cellNF: true, cellHTML: false, cellDates: false };

/**
 * Does a piece of SheetJS's work apart from the world. SheetJS keeps one table of number formats for all files, and what
 * one file leaves in it shows in the next: the work begins with the formats given, and leaves the table as it was. And
 * SheetJS reports on the console what it does not know (a number format, a record), which is nothing to the user. The
 * work is synchronous, so nobody else is kept from speaking.
 */
export function apart<T>(formats: Readonly<Record<number, string>>, work: () => T): T {
  const before = { ...ssf.get_table() };
  replace(ssf.get_table(), formats);
  try {
    return quietly(work);
  } finally {
    replace(ssf.get_table(), before);
  }
}

function replace(table: Record<number, string>, formats: Readonly<Record<number, string>>): void {
  for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
  Object.assign(table, formats);
}

function quietly<T>(work: () => T): T {
  const host = globalThis as { console?: unknown };
  const console = Object.getOwnPropertyDescriptor(host, 'console');
  if (console === undefined) return work();
  const silent = { log: ignore, warn: ignore, error: ignore };
  Object.defineProperty(host, 'console', { value: silent, configurable: true, writable: true, enumerable: false });
  try {
    return work();
  } finally {
    Object.defineProperty(host, 'console', console);
  }
}

function ignore(): void {
  // Nothing to say.
}
