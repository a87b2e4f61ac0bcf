import { isEqual } from 'es-toolkit/predicate';
import type { Imported } from '../../bulletin/kept/importLedger.js';
import type { KeptRow } from '../../bulletin/kept/keptRow.js';
import { InputError } from '../../pipeline/hosting.js';
import { loadKeeping, loadReading, loadReporting } from '../core.js';
import { download, MIME, type Delivered } from '../delivery/download.js';
import { today } from '../delivery/today.js';
import type { Memory } from '../memory/memory.js';
import { fileBytes } from '../session/fileBytes.js';
import type { KeptBeside, Opened } from '../session/opened.js';

/** Hands over a ledger as a workbook. */
export async function exportLedger(rows: readonly KeptRow[], year: number): Promise<Delivered> {
  const { ledgerFile } = await loadReporting();
  return download(`简报台账_${year}年.xlsx`, await ledgerFile(rows, today()), MIME.xlsx);
}

/** All rows of a ledger, the workbook's own and those that are kept beside it. */
export async function allRows({ view }: KeptBeside): Promise<KeptRow[]> {
  const { keptRowOf } = await loadKeeping();
  return view.sheets.flatMap((sheet) => sheet.rows.map((row) => keptRowOf(row, sheet)));
}

/** What an import came to, and what takes it back. */
export interface ImportDone extends Imported {
  fileName: string;
  /** @throws InputError where the ledger has changed since, or cannot be kept */
  undo: () => Promise<void>;
}

/**
 * Takes the ledger of a file into the one that is kept.
 * @throws InputError where the file has none, or nothing can be kept
 */
export async function importLedger(memory: Memory, opened: Opened, file: File): Promise<ImportDone> {
  const [{ importRows, ledgerIn, keptView, rowsOf }, { readWorkbook }] = await Promise.all([
    loadKeeping(),
    loadReading(),
  ]);
  const { workbook, plan, mapping, progress } = opened;
  const come = ledgerIn(readWorkbook(await fileBytes(file), file.name), plan);
  const own = rowsOf({ sheets: keptView({ workbook, plan, mapping, tables: progress.tables }, []).sheets });
  const done: { before: readonly KeptRow[]; imported: Imported | null } = { before: [], imported: null };
  const after = await memory.changeLedger(plan.year, (rows) => {
    done.before = rows;
    done.imported = importRows(come, rows, own, { workbook, plan });
    return done.imported.rows;
  });
  if (done.imported === null) throw new Error('nothing was imported');
  const undo = async (): Promise<void> => {
    await memory.changeLedger(plan.year, (rows) => {
      if (!isEqual(rows, after)) throw changedSince();
      return done.before;
    });
  };
  return { ...done.imported, fileName: file.name, undo };
}

function changedSince(): InputError {
  return new InputError('ledger', '导入之后台账又改过，不能整个撤销。', {}, '不要的草稿，请在下面逐期删去。');
}
