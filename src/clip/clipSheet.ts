import type { ClipUse } from './clip.js';

/** Name of the exported sheet, as the workbook's own is called. */
export const CLIP_SHEET = '工作动态';

/** Columns of the exported sheet: those of the workbook's own, then what else a clip has. */
export const CLIP_HEADINGS = [
  '日期',
  '要点条目',
  '标题',
  '内容',
  '来源',
  '摘要',
  '全文',
  '网址',
  '摘录时间',
  '已用于',
  '标识',
] as const;

export type ClipHeading = (typeof CLIP_HEADINGS)[number];

/** A bulletin that printed a clip, one line: 2021年第3期 全市科技创新工作动态; 2021年（无期号） … */
export function usedText({ year, number, title }: ClipUse): string {
  return `${year}年${number === null ? '（无期号）' : `第${number}期`} ${title}`.trimEnd();
}

/** The same read back; null for a line that is none. */
export function useIn(line: string): ClipUse | null {
  const [, year, number, title = ''] = /^(\d{4})年(?:第(\d{1,4})期|（无期号）)(?: (.*))?$/.exec(line.trim()) ?? [];
  if (year === undefined) return null;
  return { year: Number(year), number: number === undefined ? null : Number(number), title };
}
