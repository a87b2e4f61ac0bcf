import { HostWriteError, loadGrids, positionAt } from '../../src/pipeline/hosting.js';
import type { CellEdit, OwnSheet, SheetEdit } from '../../src/workbook/host.js';
import type { Grid } from '../../src/workbook/workbook.js';
import { loadEdited, refuseFormulas, writeEdited } from './editCells.js';
import { loadLocks, refuseProtected, refuseReadOnly } from './locks.js';
import { makeSheet } from './newSheet.js';
import { readSheets, unwatched } from './readSheets.js';

/** Writes cells of a sheet that people write in too, once it is as the edit expects. */
export async function editSheet(context: Excel.RequestContext, edit: SheetEdit): Promise<void> {
  const { workbook } = context;
  loadLocks(workbook);
  workbook.load('name');
  const sheet = workbook.worksheets.getItemOrNullObject(edit.sheet);
  sheet.load('name,visibility');
  await context.sync();
  if (sheet.isNullObject) {
    await make(context, edit);
    return;
  }
  refuseReadOnly(workbook);
  sheet.protection.load('protected');
  const cells = loadEdited(sheet, edit.cells);
  const grid = await gridOf(context, sheet);
  refuseProtected(sheet);
  for (const [address, text] of edit.expected) {
    const { row, column } = positionAt(address);
    const shown = grid.cells[row]?.[column]?.text ?? '';
    if (shown.trim() !== text.trim()) throw new HostWriteError('changed', edit.sheet, address);
  }
  refuseCovered(edit, grid);
  refuseFormulas(edit.sheet, cells);
  await writeEdited(context, cells);
}

/** A sheet that is not there is blank. */
async function make(context: Excel.RequestContext, { sheet, cells, expected, whenAbsent }: SheetEdit): Promise<void> {
  if (whenAbsent === null) throw new HostWriteError('no-sheet', sheet);
  for (const [address, text] of expected) {
    if (text.trim() !== '') throw new HostWriteError('changed', sheet, address);
  }
  await makeSheet(context, { ...whenAbsent, sheet, rows: withCells(whenAbsent.rows, cells) });
}

function withCells(rows: OwnSheet['rows'], cells: readonly CellEdit[]): OwnSheet['rows'] {
  const all = rows.map((row) => [...row]);
  for (const { row, column, value } of cells) {
    while (all.length <= row) all.push([]);
    const line = all[row] ?? [];
    while (line.length < column) line.push('');
    line[column] = value;
  }
  return all;
}

async function gridOf(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Pick<Grid, 'cells' | 'merges'>> {
  const { hostGrid } = await loadGrids();
  const [read] = await readSheets(context, [sheet], unwatched);
  return read === undefined ? { cells: [], merges: [] } : hostGrid(context.workbook.name, read);
}

/** What is written under a merge is lost. */
function refuseCovered({ sheet, cells }: SheetEdit, { merges }: Pick<Grid, 'merges'>): void {
  for (const { row, column } of cells) {
    const isCovered = merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
    );
    if (isCovered) throw new HostWriteError('other', sheet, 'MergedRangeConflict');
  }
}
