import type { CellObject, WorkSheet } from '@e965/xlsx';
import { cellReader } from './cell.js';
import { countsFrom1904 } from './dateSystem.js';
import type { ShownDate } from './dateSystem.js';
import { gridOf } from './sheetGrid.js';
import type { Grid, Merge, Workbook } from './workbook.js';
import { emptyWorkbook, tooLarge } from './workbookError.js';

/** A rectangle of cells as a host gives it: rows of equal length, its top left cell at `top`, `left` (0-based). */
export interface HostBlock {
  top: number;
  left: number;
  /** A blank is ''; an error is its name, `#REF!`. */
  values: readonly (readonly unknown[])[];
  /** As displayed. */
  texts: readonly (readonly string[])[];
  /** In the English spelling: `General`, `yyyy/m/d`. */
  formats: readonly (readonly unknown[])[];
  /** `String`, `Double`, `Error`, `RichValue` … */
  types: readonly (readonly string[])[];
}

/** All that a host gives of a sheet; of its blank parts nothing. */
export interface HostSheet {
  sheet: string;
  hidden: boolean;
  blocks: readonly HostBlock[];
  merges: readonly Merge[];
  /** 0-based, ascending. */
  hiddenRows: readonly number[];
  hiddenColumns: readonly number[];
}

/**
 * The workbook that a host has open, just as readWorkbook would read a file of it.
 * @throws InputError `empty-workbook`, or `file` where a sheet is beyond all measure
 */
export function hostWorkbook(name: string, sheets: readonly HostSheet[]): Workbook {
  const date1904 = countsFrom1904(datesOf(sheets));
  const grids = sheets.map((sheet) => gridOfHost(name, sheet, date1904));
  if (grids.every(({ rowCount }) => rowCount === 0)) throw emptyWorkbook(name);
  return { name, sheets: grids, date1904 };
}

/**
 * One sheet of it.
 * @throws InputError `file` where it is beyond all measure
 */
export function hostGrid(name: string, sheet: HostSheet): Grid {
  return gridOfHost(name, sheet, countsFrom1904(datesOf([sheet])));
}

function gridOfHost(name: string, host: HostSheet, date1904: boolean): Grid {
  const data: CellObject[][] = [];
  for (const block of host.blocks) addCells(data, block);
  const worksheet: WorkSheet = {
    '!data': data,
    '!merges': host.merges.map(({ top, left, bottom, right }) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    })),
  };
  const grid = gridOf(worksheet, host, cellReader(date1904));
  if (grid === null) throw tooLarge(name, host.sheet);
  return grid;
}

function addCells(data: CellObject[][], { top, left, values, texts, formats, types }: HostBlock): void {
  values.forEach((line, down) => {
    line.forEach((value, across) => {
      const cell = cellOf(value, texts[down]?.[across], formats[down]?.[across], types[down]?.[across]);
      if (cell !== null) (data[top + down] ??= [])[left + across] = cell;
    });
  });
}

/** What a data type (a share, a place) gives a program that knows only plain values. */
const errorName = /^#[A-Z/?]/;

/** Null for a blank. */
function cellOf(
  value: unknown,
  text: string | undefined,
  format: unknown,
  type: string | undefined,
): CellObject | null {
  const z = typeof format === 'string' ? format : 'General';
  // Errors of the host's own, such as #BUSY! and #CONNECT!, are errors too.
  if (type === 'Error' || (type === 'RichValue' && typeof value === 'string' && errorName.test(value))) {
    return { t: 'e', w: String(value), z };
  }
  // The host's text of a string is not taken: Excel cuts long ones short.
  if (typeof value === 'string') return value === '' ? null : { t: 's', v: value, z };
  if (typeof value !== 'number' && typeof value !== 'boolean') return null;
  const cell: CellObject = { t: typeof value === 'number' ? 'n' : 'b', v: value, z };
  if (text !== undefined) cell.w = text;
  return cell;
}

function* datesOf(sheets: readonly HostSheet[]): Generator<ShownDate> {
  for (const { blocks } of sheets) {
    for (const { values, texts, formats } of blocks) {
      for (const [down, line] of values.entries()) {
        for (const [across, value] of line.entries()) {
          const format = formats[down]?.[across];
          const text = texts[down]?.[across];
          if (typeof value !== 'number' || typeof format !== 'string' || format === 'General') continue;
          if (text !== undefined) yield { value, format, text };
        }
      }
    }
  }
}
