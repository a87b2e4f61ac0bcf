import type { NumberedIssue } from '../../bulletin/ledgerEdit.js';
import type { DraftedIssue } from '../../bulletin/ledgerColumns.js';
import type { RowEdit } from '../../bulletin/ledgerNow.js';
import type { SheetEdit } from '../../workbook/host.js';
import { HostWriteError } from '../../pipeline/hosting.js';
import { loadComposing } from '../core.js';
import type { ExcelHost, Host } from '../host.js';
import type { Opened } from '../session/session.js';
import { readLedgerNow, withLedgerNow } from './freshLedger.js';
import type { ComposingCore } from '../core.js';
import type { Recorded } from './recorded.js';

/** Others may write again and again at the same moment; somebody must look at it then. */
const MOST_TRIES = 4;

/**
 * What was opened, with the ledger as it is now: to be called right before a document is made from it, so that the number
 * that is printed is free at that moment. The same object where nobody has changed the ledger, and in a browser; a
 * document composed from what is no longer the same object is to be composed anew.
 * @throws InputError, HostWriteError (`no-sheet`: the ledger's sheet is gone)
 */
export async function currentLedger(host: Host, opened: Opened): Promise<Opened> {
  return host.kind === 'excel' ? withLedgerNow(host, opened) : opened;
}

/**
 * Enters a drafted issue in the ledger as 草稿, after its document was made: in a row of its own, or in the one that it has.
 * Reads the ledger again before and after writing. Call `session.read()` afterwards where the outcome is added or kept.
 * For words see `recordedWords`.
 * @param opened what the document was made from
 * @throws InputError where the ledger cannot be understood, HostWriteError where the host would not write
 */
export async function recordIssue(host: Host, opened: Opened, drafted: DraftedIssue): Promise<Recorded> {
  const core = await loadComposing();
  const { issue } = drafted.order;
  if (issue === null) return { outcome: 'no-number' };
  const { progress, calendar } = opened;
  const id = newId();
  if (host.kind === 'browser') {
    const row = core.rowOfDraft(drafted, progress.ledger, calendar);
    return { outcome: 'to-paste', line: core.ledgerLine(drafted, progress.tables, row?.id ?? id), row };
  }
  const entry: Entry = { host, opened, core, drafted: { ...drafted, order: { ...drafted.order, issue } }, id };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const recorded = await enter(entry);
    if (recorded !== null) return recorded;
  }
  throw new HostWriteError('changed', progress.ledger[0]?.source.sheet ?? core.LEDGER_SHEET);
}

interface Entry {
  host: ExcelHost;
  opened: Opened;
  core: ComposingCore;
  drafted: NumberedIssue;
  id: string;
}

/** One try; null where somebody else wrote at the same moment, so that all is to be looked at again. */
async function enter(entry: Entry): Promise<Recorded | null> {
  const { host, opened, core, drafted, id } = entry;
  const { issue } = drafted.order;
  const edit = core.ledgerEdit(drafted, opened.calendar, await readLedgerNow(host, opened, core), id);
  if (edit.what === 'issued') return { outcome: 'issued-already', row: edit.row };
  if (edit.what === 'clash') return { outcome: 'clash', issue, by: edit.by, own: edit.own, next: edit.next };
  const { cells, whenAbsent } = edit.edit;
  if (cells.length > 0 && !(await written(host, edit.edit))) return null;
  if (edit.what === 'renew') return { outcome: 'kept', issue, at: edit.at, made: false };
  const at = await keptAt(entry, edit.at);
  return at === null ? null : { outcome: 'added', issue, at, made: whenAbsent !== null };
}

/**
 * Whether an added row is there and holds its number alone; where it has to yield it is taken back. Two people may have
 * added rows at once: both look again, and the same rule tells both whose row stays.
 */
async function keptAt({ host, opened, core, drafted, id }: Entry, at: RowEdit['at']): Promise<RowEdit['at'] | null> {
  const now = await readLedgerNow(host, opened, core);
  const rows = core.rowsOf(now);
  const { number } = drafted.order.issue;
  const row =
    rows.find((one) => one.id === id) ??
    // Where there is no room for ids the place must do.
    rows.find(
      (one) => one.id === null && one.number === number && one.source.sheet === at.sheet && one.source.cell === at.cell,
    );
  if (row === undefined) return null;
  const yields = core.numberClashes(opened.calendar, rows).some((clash) => clash.yields.includes(row));
  if (!yields) return { sheet: row.source.sheet, cell: row.source.cell };
  await host.writer.editSheet(core.takenBack(row, now));
  return null;
}

/** False where the cells are no longer what they were. */
async function written({ writer }: ExcelHost, edit: SheetEdit): Promise<boolean> {
  try {
    await writer.editSheet(edit);
    return true;
  } catch (error) {
    if (error instanceof HostWriteError && error.problem === 'changed') return false;
    throw error;
  }
}

/** Short, as people see it, and never a number. */
function newId(): string {
  return `J${crypto.randomUUID().replaceAll('-', '').slice(0, 10)}`;
}
