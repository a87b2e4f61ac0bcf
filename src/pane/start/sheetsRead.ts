import type { Workbook } from '../../workbook/workbook.js';

/** How many sheets were read: 6张工作表（2张隐藏的也读了）. */
export function sheetsRead({ sheets }: Pick<Workbook, 'sheets'>): string {
  const hidden = sheets.filter((sheet) => sheet.hidden).length;
  const all = `${sheets.length}张工作表`;
  return hidden === 0 ? all : `${all}（${hidden}张隐藏的也读了）`;
}
