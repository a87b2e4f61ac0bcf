import { cellAt } from '../workbook/grid.js';
import type { Grid, Workbook } from '../workbook/workbook.js';

/** The sheet that the program writes a check's findings to, in a workbook that a host has open. */
export const RESULT_SHEET = '核对结果';

/** What its first cell begins with; a contract with the sheets that are in people's workbooks already. */
const FIRST_WORDS = '本表由科技简报程序写成';

/** Its first cell, whole. */
export const RESULT_TITLE = `${FIRST_WORDS}，不是进展数据：点“清除标记”会整张删去，请不要在这里填写。`;

/**
 * Whether a sheet is one of those: by its name, to which a copy has something added, and its first cell. A sheet that
 * somebody has made himself under that name is data like any other.
 */
export function isResultSheet(grid: Grid): boolean {
  if (!grid.sheet.trim().startsWith(RESULT_SHEET)) return false;
  return cellAt(grid, 0, 0)?.text.trim().startsWith(FIRST_WORDS) ?? false;
}

/** The workbook as it is without what the program wrote about it: that says nothing of the year, and tells no state from another. */
export function withoutResultSheet(workbook: Workbook): Workbook {
  if (!workbook.sheets.some(isResultSheet)) return workbook;
  return { ...workbook, sheets: workbook.sheets.filter((grid) => !isResultSheet(grid)) };
}
