import { throughMerges } from '../../workbook/grid.js';
import type { Grid } from '../../workbook/workbook.js';
import { partsBetweenBlanks, type Span } from './sheetRows.js';
import { isWhole } from './sideBySide.js';
import type { Sheet } from './openTable.js';
import { mergedIn, type Table } from './table.js';
import { tablesIn } from './tablesIn.js';

/**
 * Finds the tables of a sheet, wherever they stand, one under another or side by side.
 * @param firstIndex numbers them across the workbook
 */
export function findTables(grid: Grid, year: number, firstIndex: number, date1904 = false): Table[] {
  const sheet: Sheet = { grid, year, date1904, at: throughMerges(grid), isMerged: mergedIn(grid) };
  const found = sideParts(sheet).reduce<Table[]>(
    (tables, span) => [...tables, ...tablesIn(sheet, span, tables.at(-1))],
    [],
  );
  return found.map((table, at) => ({ ...table, index: firstIndex + at }));
}

/** The parts of a sheet, divided by blank columns, that hold tables of their own; blanks within a table divide nothing. */
function sideParts(sheet: Sheet): Span[] {
  const whole = { left: 0, right: sheet.grid.columnCount - 1 };
  const parts = partsBetweenBlanks(sheet.grid);
  if (parts.length < 2) return [whole];
  const starts = parts.filter((span) => tablesIn(sheet, span).some(({ headings }) => isWhole([...headings.values()])));
  return starts.length < 2
    ? [whole]
    : starts.map(({ left }, index) => ({
        left: index === 0 ? 0 : left,
        right: (starts[index + 1]?.left ?? sheet.grid.columnCount) - 1,
      }));
}
