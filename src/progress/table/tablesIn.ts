import type { Grid } from '../../workbook/workbook.js';
import { numbersColumns } from './columnNumbers.js';
import { headerFinder } from './header.js';
import { add, finished, hasMergedDown, sameHeadings, type OpenTable, type Sheet } from './openTable.js';
import { filledColumns, type Span } from './sheetRows.js';
import { partsOf } from './sideBySide.js';
import type { Table } from './table.js';
import { isParticulars, linesIn, readTitle, type Line, type TableTitle } from './titleLines.js';

/** A title has a few lines; a sheet of prose has thousands. */
const MOST_LINES = 12;
/** The title of a table that belongs to the one above: 附：通讯录, 高新技术企业名单. */
const OTHER = /^附|(?:表|名单|台账|清单|目录|名录|明细|一览|通讯录)\s*(?:[（(].*[）)])?$/;
/** Finds the tables in some columns of a sheet; what the first leaves open is as in the table `beside` them. */
export function tablesIn(sheet: Sheet, span: Span, beside?: Table): Table[] {
  const { grid } = sheet;
  const headers = headerFinder(grid, sheet.at, sheet.year, span);
  const found: OpenTable[] = [];
  let above: Line[] = [];
  /** Where rows of data go: null before the first header, none below one that is not understood. */
  let open: readonly OpenTable[] | null = null;
  for (let row = 0; row < grid.rowCount; row++) {
    const filled = filledColumns(grid, row, span);
    if (filled.length === 0) {
      above = [...above, ...titleBeside(sheet, row, span)].slice(-MOST_LINES);
      continue;
    }
    const before: TableTitle | null = found.at(-1)?.title ?? (beside === undefined ? null : { ...beside, units: [] });
    const title: TableTitle | null = headers.mayBegin(row, filled)
      ? readTitle(above, grid.sheet, sheet.year, before)
      : null;
    const header = title === null ? null : headers.at(row, title.year);
    if (header !== null && title !== null) {
      row = header.lastRow;
      // A header that is printed again on the next page goes on with the same tables.
      if (open !== null && above.length === 0 && sameHeadings(open, header)) continue;
      const parts = partsOf(header, span);
      open = parts.map((part) => {
        const own = parts.length === 1 ? title : titleOfPart(above, part.span, sheet, { ...title, units: [] });
        return { ...part, title: own, rows: [] };
      });
      found.push(...open);
      above = [];
    } else if (row - 1 === found.at(-1)?.header.lastRow && numbersColumns(grid, row, filled)) {
      above = [];
    } else if (open === null || filled.length === 1 || isParticulars(textsIn(grid, row, filled))) {
      const isLine = open === null || isParticulars(textsIn(grid, row, filled)) || !hasMergedDown(sheet, row, span);
      if (!isLine) add(open ?? [], sheet, row);
      else above = [...above, ...linesIn(grid, row, filled, sheet.date1904)].slice(-MOST_LINES);
    } else {
      const isOther =
        headers.isUnknown(row, filled) || (OTHER.test(above.at(-1)?.text.trim() ?? '') && isOfWords(grid, row, filled));
      above = [];
      if (isOther) open = [];
      else add(open, sheet, row);
    }
  }
  return found.map((table) => finished(table, sheet));
}

/** What a title that stands over the part before says in a row of its own, it says of this one too. */
function titleBeside({ grid, date1904 }: Sheet, row: number, { left }: Span): Line[] {
  if (left === 0) return [];
  const filled = filledColumns(grid, row, { left: 0, right: grid.columnCount - 1 });
  return filled.length === 1 ? linesIn(grid, row, filled, date1904) : [];
}

/** Of the lines above several tables each has those over its own columns, and those that stand alone. */
function titleOfPart(
  above: readonly Line[],
  { left, right }: Span,
  { grid, year }: Sheet,
  all: TableTitle,
): TableTitle {
  const own = above.filter(({ alone, column }) => alone || (column >= left && column <= right));
  return readTitle(own, grid.sheet, year, all);
}

/** Under the title of another table, a row of short words is its header. */
function isOfWords(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const cell = grid.cells[row]?.[column];
    return typeof cell?.value === 'string' && /^[^\d。；;，,]{1,12}$/.test(cell.value.trim());
  });
}

function textsIn(grid: Grid, row: number, columns: readonly number[]): string[] {
  return columns.slice(0, 1).map((column) => grid.cells[row]?.[column]?.text ?? '');
}
