import { LIGHT_NAMES } from '../../check/format.js';
import type { Chart } from '../chart.js';
import { NO_DATA, type Figure, type LightMark, type Missing, type ReadFigure } from '../figure.js';

/** 38家, 约1.98亿元, 超过10.5亿元, -3: a number with a word before and its unit after it, and no other number. */
const QUANTITY = /^\D{0,6}?(-?\d+(?:\.\d+)?)(\D{0,8})$/;

/** 暂无数据, 暂无数据：台账未填. */
const MISSING = new RegExp(`^${NO_DATA}(?:[：:]\\s*(.*))?$`);

/**
 * A figure from its print; where that is 暂无数据, one that is missing, with its reason; a text of more than one number is
 * a passage. Each says honestly that it was written for a test and stands in no workbook.
 */
export function writtenFigure(print: string, title: string): Figure | Missing {
  const missing = MISSING.exec(print);
  if (missing !== null) {
    return { kind: 'missing', title, reason: missing[1] ?? '用例写明没有这个数。', source: null };
  }
  const common = { title, text: print, asOf: null, source: { from: 'plan', id: '用例', quote: print } } as const;
  const quantity = QUANTITY.exec(print);
  if (quantity === null) return { ...common, kind: 'passage', start: 0, end: print.length };
  const [, value = '', unit = ''] = quantity;
  const read: ReadFigure = { ...common, kind: 'read', value, unit, conversion: null, approximate: false, bound: null };
  return read;
}

/** 绿灯, 黄灯, 红灯; null for any other word. */
export function writtenLight(word: string): LightMark | null {
  for (const light of ['green', 'yellow', 'red'] as const) {
    if (LIGHT_NAMES[light] === word) return { kind: 'light', title: '亮灯', light, text: word };
  }
  return null;
}

/** A chart of which only the title matters: a template places it by name and prints its title. */
export function writtenChart(title: string): Chart | null {
  return title === '' ? null : { name: 'completion', title, description: title, unit: '', categories: [], series: [] };
}
