import { isEqual } from 'es-toolkit/predicate';
import type { LedgerNow } from '../../bulletin/ledgerNow.js';
import type { SheetEdit } from '../../workbook/host.js';
import { loadKeeping, loadReading, type ComposingCore } from '../core.js';
import type { ExcelHost, Host } from '../host.js';
import type { Memory } from '../memory/memory.js';
import { withKept } from '../session/reading.js';
import type { Opened } from '../session/opened.js';
import { ledgerAsRead, readLedgerNow, withLedgerNow } from './freshLedger.js';

/** Where the ledger is written: the workbook that Excel has open, or beside a workbook that nobody can write. */
export interface LedgerPlace {
  kind: 'workbook' | 'kept';
  /**
   * What was opened, with the ledger as it is now: to be called right before a document is made from it, so that the
   * number that is printed is free at that moment. The same object where nobody has changed the ledger; a document
   * composed from what is no longer the same object is to be composed anew.
   * @throws InputError, HostWriteError (`no-sheet`: the ledger's sheet is gone)
   */
  current: (opened: Opened) => Promise<Opened>;
  /** The ledger as it is now. */
  now: (opened: Opened, core: ComposingCore) => Promise<LedgerNow>;
  /** The ledger as it was read: an edit of it comes through only where the cells still show the same. */
  asRead: (opened: Opened, core: ComposingCore) => LedgerNow;
  /**
   * Writes, whole or not at all.
   * @throws HostWriteError as `editSheet` of a writer; InputError where a browser would have to change the workbook, or
   * lets nothing be kept
   */
  edit: (opened: Opened, edit: SheetEdit) => Promise<void>;
}

/** The place of a pane; null where nothing can be written: the person gets rows to be pasted. */
export function placeOf(host: Host, memory: Memory | null): LedgerPlace | null {
  if (host.kind === 'excel') return inWorkbook(host);
  return memory === null ? null : keptBeside(memory);
}

/** In the workbook that Excel has open. */
export function inWorkbook(host: ExcelHost): LedgerPlace {
  return {
    kind: 'workbook',
    current: (opened) => withLedgerNow(host, opened),
    now: (opened, core) => readLedgerNow(host, opened, core),
    asRead: ledgerAsRead,
    edit: (_, edit) => host.writer.editSheet(edit),
  };
}

/** Kept by the browser. */
export function keptBeside(memory: Pick<Memory, 'ledger' | 'changeLedger'>): LedgerPlace {
  const rowsOf = async (year: number) => {
    const recalled = await memory.ledger(year);
    return recalled.is === 'there' ? recalled.value : [];
  };
  return {
    kind: 'kept',
    current: async (opened) => {
      const { plan, kept, report } = opened;
      const rows = await rowsOf(plan.year);
      if (kept === undefined || isEqual(rows, kept.rows)) return opened;
      const reading = await loadReading();
      const { progress, ...ledger } = await withKept(opened, kept.alone, () => Promise.resolve(rows));
      return { ...opened, progress, ...ledger, report: reading.checkProgress(plan, progress, report.asOf) };
    },
    now: async (opened) => {
      const [{ keptView }, rows] = await Promise.all([loadKeeping(), rowsOf(opened.plan.year)]);
      return keptView(bookOf(opened), rows);
    },
    asRead: (opened) => {
      if (opened.kept === undefined) throw new Error('no ledger is kept');
      return opened.kept.view;
    },
    edit: async (opened, edit) => {
      const { keptView, editedKept } = await loadKeeping();
      await memory.changeLedger(opened.plan.year, (rows) => editedKept(keptView(bookOf(opened), rows), rows, edit));
    },
  };
}

function bookOf({ workbook, plan, mapping, progress }: Opened) {
  return { workbook, plan, mapping, tables: progress.tables };
}
