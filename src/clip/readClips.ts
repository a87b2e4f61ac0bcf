import { shownAt } from '../workbook/grid.js';
import type { Grid, Workbook } from '../workbook/workbook.js';
import type { Clip } from './clip.js';
import { ClipRow, type ClipColumns, type ClipFault } from './clipRow.js';
import { CLIP_HEADINGS, type ClipHeading } from './clipSheet.js';

/** What was read from a workbook of clips. */
export interface ReadClips {
  clips: readonly Clip[];
  /** By sheet and row. */
  faults: readonly ClipFault[];
  /** Sheets that have a table of clips; empty where the workbook has none. */
  sheets: readonly string[];
}

/**
 * Reads clips back from a workbook that `clipBook` wrote, or from any sheet that has columns 标题 and 内容 or 全文, however
 * it was sorted, filtered or added to since. What a row has no column for is empty; what cannot be read is told of.
 * @param now what counts as the moment of taking for rows that give none: `2021-09-30T08:00:00.000Z`
 * @param year of a day that names none
 */
export function readClips(workbook: Workbook, { now, year }: { now: string; year: number }): ReadClips {
  const clips: Clip[] = [];
  const faults: ClipFault[] = [];
  const sheets: string[] = [];
  const ids = new Set<string>();
  for (const grid of workbook.sheets) {
    const table = clipTable(grid);
    if (table === null) continue;
    sheets.push(grid.sheet);
    for (let row = table.header + 1; row < grid.rowCount; row++) {
      const reader = new ClipRow(grid, row, table.columns, faults);
      if (reader.isBlank()) continue;
      const clip = reader.clip({ now, year, date1904: workbook.date1904, ids });
      if (clip === null) continue;
      ids.add(clip.id);
      clips.push(clip);
    }
  }
  return { clips, faults, sheets };
}

/** A table's headings are looked for in so many rows from the top. */
const HEADER_ROWS = 20;

function clipTable(grid: Grid): { header: number; columns: ClipColumns } | null {
  for (let header = 0; header < Math.min(HEADER_ROWS, grid.rowCount); header++) {
    const columns = new Map<ClipHeading, number>();
    for (let column = 0; column < grid.columnCount; column++) {
      const name = shownAt(grid, header, column).replace(/\s/g, '');
      const heading = CLIP_HEADINGS.find((one) => one === name);
      if (heading !== undefined && !columns.has(heading)) columns.set(heading, column);
    }
    if (columns.has('标题') && (columns.has('内容') || columns.has('全文'))) return { header, columns };
  }
  return null;
}
