import type { Draft } from '../../pipeline/drafting.js';
import type { InputError } from '../../pipeline/hosting.js';
import type { PlannedBulletin } from '../../plan/calendar.js';
import type { Delivered } from '../delivery/download.js';
import type { Recorded } from '../ledger/recorded.js';

/** What became of one document of the year. */
export type YearRow = { planned: PlannedBulletin | null; name: string } & YearDrafted;

/** A document, or why there is none yet. */
export type YearDrafted = { draft: Draft; skipped: null } | { draft: null; skipped: InputError };

/** What came of entering one issue of a year. */
export type YearEntry = { fileName: string } & (
  { recorded: Recorded; error: null } | { recorded: null; error: unknown }
);

/** A year that was drafted and handed over. */
export interface YearOutcome {
  delivered: Delivered;
  rows: readonly YearRow[];
  /** Empty where nothing was to be entered. */
  entries: readonly YearEntry[];
}
