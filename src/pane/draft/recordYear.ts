import type { PlannedBulletin } from '../../plan/calendar.js';
import type { Draft } from '../../pipeline/drafting.js';
import type { LedgerPlace } from '../ledger/ledgerPlace.js';
import { recordIssue } from '../ledger/recordIssue.js';
import type { Opened } from '../session/opened.js';
import type { Running } from '../task/useTask.js';
import type { YearEntry, YearRow } from './yearOutcome.js';

/** The drafts of a year that the ledger does not know yet. */
export function newIn(
  rows: readonly YearRow[],
  { progress: { ledger } }: Opened,
): { draft: Draft; planned: PlannedBulletin }[] {
  const known = new Set(ledger.map(({ key }) => key));
  return rows.flatMap(({ draft, planned }) =>
    draft === null || planned === null || known.has(planned.key) ? [] : [{ draft, planned }],
  );
}

/**
 * Enters the new drafts of a year in the ledger, one after the other; a fault of one does not keep the others from it.
 * @param opened what they were made from
 * @param entries is filled on the way: where it is cancelled, what was entered is known
 */
export async function recordYear(
  place: LedgerPlace | null,
  opened: Opened,
  rows: readonly YearRow[],
  running: Pick<Running, 'step'>,
  entries: YearEntry[],
): Promise<void> {
  const drafts = newIn(rows, opened);
  for (const [done, { draft, planned }] of drafts.entries()) {
    const { fileName, order, title } = draft;
    await running.step({ label: '正在记入台账', done, total: drafts.length });
    try {
      entries.push({ fileName, recorded: await recordIssue(place, opened, { order, planned, title }), error: null });
    } catch (error) {
      entries.push({ fileName, recorded: null, error });
    }
  }
}
