import { read, utils, type CellObject } from '@e965/xlsx';
import Big from 'big.js';
import { workbookBytes } from './seedYear.js';

/** The workbook as its file has it, read past everything that drafting reads it with. */
const workbook = read(workbookBytes, { cellNF: true, cellText: true });

const UNITS: Readonly<Record<string, string>> = { 万元: '10000', 亿元: '100000000' };
const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

function cellAt(sheet: string, cell: string): CellObject | null {
  const found: unknown = workbook.Sheets[sheet]?.[cell];
  return typeof found === 'object' && found !== null ? (found as CellObject) : null;
}

/** A cell as the clerk sees it. */
export function shownText(sheet: string, cell: string): string {
  const found = cellAt(sheet, cell);
  if (found === null) return '';
  return typeof found.v === 'string' ? found.v : (found.w ?? '');
}

/** The quantity that stands in a cell, in the unit of the target: money by the unit in the cell or in its row. */
export function quantityAt(sheet: string, cell: string, unit: string): Big {
  const found = cellAt(sheet, cell);
  if (typeof found?.v === 'number') {
    const percent = String(found.z ?? '').includes('%') ? 100 : 1;
    return inUnit(new Big(String(found.v)).times(percent), unitOfRow(sheet, cell), unit);
  }
  const text = shownText(sheet, cell).normalize('NFKC').replaceAll(',', '');
  const digits = /\d+(\.\d+)?/.exec(text)?.[0];
  const numeral = /[〇一二三四五六七八九十]+/.exec(text)?.[0] ?? '';
  const value = new Big(digits ?? NUMERALS.indexOf(numeral));
  return inUnit(value, Object.keys(UNITS).find((name) => text.includes(name)) ?? unitOfRow(sheet, cell), unit);
}

/** The money unit that stands in a cell of its own in the row; none where the row counts something else. */
function unitOfRow(sheet: string, cell: string): string | undefined {
  const { r } = utils.decode_cell(cell);
  return Object.keys(UNITS).find((name) =>
    Array.from({ length: 8 }, (_, c) => shownText(sheet, utils.encode_cell({ r, c })).trim()).includes(name),
  );
}

function inUnit(value: Big, from: string | undefined, to: string): Big {
  const [many, one] = [UNITS[from ?? ''], UNITS[to]];
  return many === undefined || one === undefined ? value : value.times(many).div(one);
}
