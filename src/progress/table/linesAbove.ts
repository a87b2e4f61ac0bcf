import { addressOf } from '../../workbook/grid.js';
import type { CellSource } from '../progress.js';
import { filledColumns } from './sheetRows.js';
import type { Table } from './table.js';
import { isParticulars } from './titleLines.js';

/** A title has a few lines, and stands not far above. */
const MOST_ROWS = 12;

/** 登记机构：市技术市场管理站 or 截至9月底 beside it is no title and no data. */
const PARTICULAR = /^[^：:\d]{2,8}[：:]|^[（(]?截[至止]/;

/** The lines of a table's own title, the nearest first, without those of particulars (填报单位：…). */
export function linesAbove({ grid, header, span }: Table): CellSource[] {
  const lines: CellSource[] = [];
  for (let row = header.first - 1; row >= Math.max(0, header.first - MOST_ROWS); row--) {
    const cells = filledColumns(grid, row, span).flatMap((column): CellSource[] => {
      const text = grid.cells[row]?.[column]?.text.trim() ?? '';
      return [{ sheet: grid.sheet, cell: addressOf(row, column), text }];
    });
    const [first, ...more] = cells.filter(({ text }) => !isParticulars([text]) && !PARTICULAR.test(text));
    // More than one cell: data of the table above.
    if (more.length > 0) break;
    if (first !== undefined) lines.push(first);
  }
  return lines;
}
