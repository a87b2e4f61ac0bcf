import type { CellObject } from 'write-excel-file/universal';
import type { IsoDate } from '../plan/period.js';
import { storedText } from './cellText.js';

/** Fill and letters of a cell that warns or reassures; the word in it says the same. */
export type Tone = 'good' | 'caution' | 'bad' | 'plain';

const TONES: Readonly<Record<Tone, CellObject>> = {
  good: { backgroundColor: '#C6EFCE', textColor: '#006100' },
  caution: { backgroundColor: '#FFEB9C', textColor: '#7F4700' },
  bad: { backgroundColor: '#FFC7CE', textColor: '#9C0006' },
  plain: {},
};

const BORDERED: CellObject = { borderStyle: 'thin', borderColor: '#A6A6A6', alignVertical: 'center', wrap: true };

/** A text: never a formula, whatever it begins with. */
export function text(value: string): CellObject {
  return { ...BORDERED, ...written(value), align: 'left' };
}

/** A short word in the middle of its cell. */
export function word(value: string, tone: Tone = 'plain'): CellObject {
  return { ...BORDERED, ...TONES[tone], ...written(value), align: 'center' };
}

/** A decimal as a number. */
export function number(value: string, format: string): CellObject {
  return { ...BORDERED, value: Number(value), type: Number, format, align: 'right' };
}

/** A day as a date. */
export function day(date: IsoDate): CellObject {
  return { ...BORDERED, value: new Date(`${date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', align: 'center' };
}

/** A column's heading. */
export function heading(value: string): CellObject {
  const look: CellObject = { backgroundColor: '#D9E1F2', fontFamily: '黑体', align: 'center', height: 30 };
  return { ...BORDERED, ...look, ...written(value) };
}

/** The title of a sheet. */
export function title(value: string): CellObject {
  return { ...written(value), fontFamily: '黑体', fontSize: 16, alignVertical: 'center', height: 28 };
}

/** A line under the title; it may run over the cells to its right. */
export function note(value: string): CellObject {
  return { ...written(value), alignVertical: 'center', height: 18 };
}

function written(value: string): CellObject {
  return value === '' ? {} : { value: storedText(value), type: String };
}
