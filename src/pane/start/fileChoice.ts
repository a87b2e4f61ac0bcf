/** What the program reads; by content in the end, so that the endings only keep a person from a needless wait. */
export const ENDINGS: readonly string[] = ['.xlsx', '.xlsm', '.xls', '.et', '.ods', '.csv'];

/** A page has no room for more; a progress workbook is a hundredth of it. */
export const LARGEST = 100 * 1024 * 1024;

/** Why a file is not even tried, and what to do; null where it is. */
export function refusalOf({ name, size }: { name: string; size: number }): { what: string; advice: string } | null {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)))
    return {
      what: `“${name}”不是工作簿文件。`,
      advice: `请选择 Excel 或 WPS 表格的文件（${ENDINGS.join('、')}）。`,
    };
  if (size === 0) return { what: `“${name}”是空文件。`, advice: '请确认它已经下载或保存完整，再选一次。' };
  if (size > LARGEST)
    return {
      what: `“${name}”有${Math.ceil(size / 1024 / 1024)}兆，太大了，网页读不了（最多${LARGEST / 1024 / 1024}兆）。`,
      advice: '请把进度表单独另存为一个工作簿，或删去里面的图片，再选一次。',
    };
  return null;
}
