import type { Cell, CellObject, Row } from 'write-excel-file/universal';
import type { Day, Typed } from './data.js';

const FRAME = { borderStyle: 'thin', borderColor: '#000000', alignVertical: 'center' } as const;

/** A framed cell with what was typed; plain numbers take `format`. */
export function typed(content: Typed | undefined, format?: string): CellObject {
  if (content === undefined || content === null) return { ...FRAME };
  if (typeof content === 'string') return { ...FRAME, value: content, align: 'center' };
  if (typeof content === 'number') return numeric(content, format);
  if ('error' in content) return { ...FRAME, type: 'Formula', value: content.error, align: 'center' };
  return numeric(content.value, content.format);
}

function numeric(value: number, format: string | undefined): CellObject {
  return { ...FRAME, value, align: 'center', ...(format === undefined ? {} : { format }) };
}

/** A framed cell of running text. */
export function prose(text: string | undefined): CellObject {
  return { ...FRAME, ...(text === undefined ? {} : { value: text }), wrap: true, alignVertical: 'top' };
}

/** A framed cell of a few words, such as an indicator's name. */
export function label(text: string | undefined): CellObject {
  return { ...prose(text), alignVertical: 'center', height: 22 };
}

/** A day: text as typed, or a date cell. */
export function day(content: Day | undefined, format = 'yyyy-mm-dd'): CellObject {
  if (content === undefined || content === null || typeof content === 'string') return typed(content);
  return { ...FRAME, value: new Date(`${content.date}T00:00:00Z`), type: Date, format, align: 'center' };
}

/** A merged title over the whole width. */
export function title(text: string, width: number): Row {
  return spanned({ value: text, fontWeight: 'bold', fontSize: 18, align: 'center', height: 34 }, width);
}

/** A line of text over the whole width, such as 填报单位 or a note. */
export function line(text: string, width: number): Row {
  return spanned({ value: text, align: 'left', height: 20 }, width);
}

/** A chapter's row, merged across. */
export function banner(text: string, width: number): Row {
  return spanned({ ...FRAME, value: text, fontWeight: 'bold', backgroundColor: '#F2F2F2', height: 24 }, width);
}

function spanned(cell: CellObject, width: number): Row {
  return [{ ...cell, columnSpan: width }, ...blanks(width - 1)];
}

/** A heading; `rowSpan` and `columnSpan` merge it. */
export function heading(text: string, span: Pick<CellObject, 'rowSpan' | 'columnSpan'> = {}): CellObject {
  const style = { fontWeight: 'bold', align: 'center', wrap: true, backgroundColor: '#DDEBF7', height: 28 } as const;
  return { ...FRAME, ...style, value: text, ...span };
}

/** The cells that a merge covers. */
export function blanks(count: number): Cell[] {
  return Array.from({ length: count }, () => null);
}

/** A cell that is merged down over `rows` rows in the first of them, covered in the others. */
export function mergedDown(cell: CellObject, index: number, rows: number): Cell {
  if (index > 0) return null;
  return rows > 1 ? { ...cell, rowSpan: rows } : cell;
}
