import type { Grid } from '../../workbook/workbook.js';

const FIRST = /^(?:甲|A|1|[（(]1[)）]|①|栏次|列次|行次|栏号)$/i;
/** 甲, (3), ⑤=④/③ */
const NUMBER =
  /^(?:[甲乙丙丁戊己庚辛壬癸A-Z]|栏次|列次|行次|栏号|[（(]?\d{1,2}[)）]?|[①-⑳])(?:\s*[=＝][^\u4e00-\u9fff]*)?$/i;

/**
 * Whether a row under a header only numbers its columns: 甲 乙 1 2 3=2/1. The numbers ascend from 1, and nothing
 * stands there twice.
 */
export function numbersColumns(grid: Grid, row: number, filled: readonly number[]): boolean {
  const texts = filled.map((column) => grid.cells[row]?.[column]?.text.trim() ?? '');
  const [first = ''] = texts;
  if (texts.length < 3 || !FIRST.test(first) || !texts.every((text) => NUMBER.test(text))) return false;
  const numbers = texts.flatMap((text) => /^[（(]?(\d{1,2})/.exec(text)?.[1] ?? []).map(Number);
  return numbers.every((number, at) => number === at + 1) && new Set(texts).size === texts.length;
}
