import type { NumberedIssue } from '../../bulletin/ledgerEdit.js';
import type { DraftedIssue } from '../../bulletin/ledgerColumns.js';
import type { LedgerLine } from '../../bulletin/ledgerRow.js';
import type { RowEdit } from '../../bulletin/ledgerNow.js';
import type { SheetEdit } from '../../workbook/host.js';
import type { LedgerRow } from '../../progress/progress.js';
import { HostWriteError } from '../../pipeline/hosting.js';
import { loadComposing, type ComposingCore } from '../core.js';
import type { Opened } from '../session/opened.js';
import type { LedgerPlace } from './ledgerPlace.js';
import type { Recorded } from './recorded.js';

/** Others may write again and again at the same moment; somebody must look at it then. */
const MOST_TRIES = 4;

/**
 * Enters a drafted issue in the ledger as 草稿, after its document was made: in a row of its own, or in the one that it has.
 * Reads the ledger again before and after writing. Call `session.readLedger()` afterwards where the outcome is added or kept.
 * For words see `recordedWords`.
 * @param place null where nothing can be written: the person gets a row to be pasted
 * @param opened what the document was made from
 * @throws InputError where the ledger cannot be understood or kept, HostWriteError where the host would not write
 */
export async function recordIssue(place: LedgerPlace | null, opened: Opened, drafted: DraftedIssue): Promise<Recorded> {
  const core = await loadComposing();
  const { issue } = drafted.order;
  if (issue === null) return { outcome: 'no-number' };
  const { progress, calendar } = opened;
  const id = newId();
  if (place === null) {
    const row = core.rowOfDraft(drafted, progress.ledger, calendar);
    return { outcome: 'to-paste', line: core.ledgerLine(drafted, progress.tables, row?.id ?? id), row };
  }
  const entry: Entry = { place, opened, core, drafted: { ...drafted, order: { ...drafted.order, issue } }, id };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const recorded = await enter(entry);
    if (recorded !== null) return recorded;
  }
  throw new HostWriteError('changed', progress.ledger[0]?.source.sheet ?? core.LEDGER_SHEET);
}

interface Entry {
  place: LedgerPlace;
  opened: Opened;
  core: ComposingCore;
  drafted: NumberedIssue;
  id: string;
}

/** One try; null where somebody else wrote at the same moment, so that all is to be looked at again. */
async function enter(entry: Entry): Promise<Recorded | null> {
  const { place, opened, core, drafted, id } = entry;
  const { issue } = drafted.order;
  const ledger = await place.now(opened, core);
  const edit = core.ledgerEdit(drafted, opened.calendar, ledger, id);
  if (edit.what === 'issued') return { outcome: 'issued-already', row: edit.row };
  if (edit.what === 'clash') return { outcome: 'clash', issue, by: edit.by, own: edit.own, next: edit.next };
  const own = core.rowOfDraft(drafted, core.rowsOf(ledger), opened.calendar);
  const line = lineFor(entry, own?.id ?? id);
  // The workbook has the issue, and cannot be written.
  if (ledger.addTo !== undefined && edit.edit.sheet !== ledger.addTo) return { outcome: 'to-paste', line, row: own };
  const { cells, whenAbsent } = edit.edit;
  if (cells.length > 0 && !(await written(entry, edit.edit))) return null;
  const paste = place.kind === 'kept' ? line : null;
  if (edit.what === 'renew') return { outcome: 'kept', issue, at: edit.at, made: false, paste };
  const at = await keptAt(entry, edit.at);
  return at === null ? null : { outcome: 'added', issue, at, made: whenAbsent !== null, paste };
}

/** The row as the workbook's own ledger would have it. */
function lineFor({ core, drafted, opened }: Entry, id: string): LedgerLine {
  const { progress, kept } = opened;
  return core.ledgerLine(drafted, (kept?.alone ?? progress).tables, id);
}

/**
 * Whether an added row is there and holds its number alone; where it has to yield it is taken back. Two people may have
 * added rows at once: both look again, and the same rule tells both whose row stays.
 */
async function keptAt({ place, opened, core, drafted, id }: Entry, at: RowEdit['at']): Promise<RowEdit['at'] | null> {
  const now = await place.now(opened, core);
  const rows = core.rowsOf(now);
  const { number } = drafted.order.issue;
  const isAdded = (one: LedgerRow): boolean =>
    // Where there is no room for ids the place must do.
    one.id === null && one.number === number && one.source.sheet === at.sheet && one.source.cell === at.cell;
  const row = rows.find((one) => one.id === id) ?? rows.find(isAdded);
  if (row === undefined) return null;
  const yields = core.numberClashes(opened.calendar, rows).some((clash) => clash.yields.includes(row));
  if (!yields) return { sheet: row.source.sheet, cell: row.source.cell };
  await place.edit(opened, core.takenBack(row, now));
  return null;
}

/** False where the cells are no longer what they were. */
async function written({ place, opened }: Entry, edit: SheetEdit): Promise<boolean> {
  try {
    await place.edit(opened, edit);
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
