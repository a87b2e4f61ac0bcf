import { isEqual } from 'es-toolkit/predicate';
import { uniq } from 'es-toolkit/array';
import type { LedgerNow } from '../../bulletin/ledgerNow.js';
import type { LedgerSheet } from '../../progress/ledgerSheets.js';
import type { Grid } from '../../workbook/workbook.js';
import { loadComposing, loadReading, type ComposingCore } from '../core.js';
import type { ExcelHost } from '../host.js';
import { HostWriteError } from '../../pipeline/hosting.js';
import type { Opened } from '../session/opened.js';

/**
 * The sheets that have the ledger, as they are now; where there is none, the one that would be made, if it is there.
 * @throws HostWriteError `no-sheet` where a sheet that had it is gone: a new one beside it would begin the numbers anew
 */
async function ledgerGrids({ reader }: ExcelHost, { progress, plan }: Opened, made: string): Promise<Grid[]> {
  const known = uniq(
    progress.tables.flatMap(({ sheet, use, year }) => (use === 'ledger' && year === plan.year ? [sheet] : [])),
  );
  const names = known.length === 0 ? [made] : known;
  const grids = await Promise.all(names.map((name) => reader.readSheet(name)));
  return grids.flatMap((grid, at) => {
    if (grid !== null) return [grid];
    if (known.length === 0) return [];
    throw new HostWriteError('no-sheet', names[at] ?? made);
  });
}

/** The ledger as it is now in the workbook that Excel has open. */
export async function readLedgerNow(host: ExcelHost, opened: Opened, core: ComposingCore): Promise<LedgerNow> {
  const { workbook, plan, mapping } = opened;
  const read = (grid: Grid): LedgerSheet => core.readLedgerSheet(grid, workbook, plan, mapping);
  const grids = await ledgerGrids(host, opened, core.LEDGER_SHEET);
  return { sheets: grids.map(read), read };
}

/** The ledger as it was read: an edit of it comes through only where the cells still show the same. */
export function ledgerAsRead({ workbook, progress, plan, mapping }: Opened, core: ComposingCore): LedgerNow {
  const read = (grid: Grid): LedgerSheet => core.readLedgerSheet(grid, workbook, plan, mapping);
  const names = new Set(progress.ledger.map(({ source }) => source.sheet));
  return { sheets: workbook.sheets.filter(({ sheet }) => names.has(sheet)).map(read), read };
}

/**
 * What was opened, with the ledger as it is now; the same object where it has not changed.
 * @throws InputError where it is no longer what the mapping says
 */
export async function withLedgerNow(host: ExcelHost, opened: Opened): Promise<Opened> {
  const [core, reading] = await Promise.all([loadComposing(), loadReading()]);
  const grids = await ledgerGrids(host, opened, core.LEDGER_SHEET);
  const { workbook, plan, mapping, report } = opened;
  const held = new Map(workbook.sheets.map((grid) => [grid.sheet, grid]));
  const changed = grids.filter((grid) => !isEqual(grid, held.get(grid.sheet)));
  if (changed.length === 0) return opened;
  const now = new Map(changed.map((grid) => [grid.sheet, grid]));
  const added = changed.filter(({ sheet }) => !held.has(sheet));
  const sheets = [...workbook.sheets.map((grid) => now.get(grid.sheet) ?? grid), ...added];
  const book = { ...workbook, sheets };
  const progress = reading.openWorkbook(book, plan, mapping);
  return { ...opened, workbook: book, progress, report: reading.checkProgress(plan, progress, report.asOf) };
}
