import type { SummaryChoice } from '../bulletin/order.js';
import type { Letterhead } from '../document/letterhead.js';
import type { InputError } from '../inputError.js';
import type { PlannedBulletin } from '../plan/calendar.js';
import type { IsoDate } from '../plan/period.js';
import { createWriter, type Writer } from '../word/createWriter.js';
import {
  composeBulletin,
  composeNews,
  composeSummary,
  composeYear,
  type Composed,
  type DraftOptions,
  type Setup,
} from './composing.js';
import type { OpenedWorkbook } from './reading.js';

export { zipPackage } from '../zipPackage.js';

/** A drafted document. */
export interface Draft extends Composed {
  bytes: Uint8Array;
}

const writers = new WeakMap<Letterhead, Writer>();

/** A letterhead's styles are made once for all its documents. */
function writerOf(letterhead: Letterhead): Writer {
  const writer = writers.get(letterhead) ?? createWriter(letterhead);
  writers.set(letterhead, writer);
  return writer;
}

/** The .docx of a composed document. */
export async function write({ letterhead }: Setup, composed: Composed): Promise<Draft> {
  const { document, title, order } = composed;
  return { ...composed, bytes: await writerOf(letterhead).write(document, { title, created: order.date }) };
}

/** Drafts a planned bulletin; see `composeBulletin`. */
export async function draftBulletin(
  setup: Setup,
  progress: OpenedWorkbook,
  planned: PlannedBulletin,
  asOf: IsoDate,
  options: DraftOptions = {},
): Promise<Draft> {
  return write(setup, composeBulletin(setup, progress, planned, asOf, options));
}

/** Drafts an unplanned bulletin; see `composeNews`. */
export async function draftNews(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): Promise<Draft> {
  return write(setup, composeNews(setup, progress, asOf, options));
}

/** Drafts a summary, or its table of targets alone; see `composeSummary`. */
export async function draftSummary(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  choice?: SummaryChoice,
  options: DraftOptions = {},
): Promise<Draft> {
  return write(setup, composeSummary(setup, progress, asOf, choice, options));
}

/** What a year's run drafted, or could not draft and why; see `ComposedStep`. */
export type YearStep = { planned: PlannedBulletin | null; name: string } & (
  { draft: Draft; skipped: null } | { draft: null; skipped: InputError }
);

/** Drafts a year; see `composeYear`. */
export async function* draftYear(
  setup: Setup,
  progress: OpenedWorkbook,
  asOf: IsoDate,
  options: DraftOptions = {},
): AsyncGenerator<YearStep> {
  for (const { planned, name, composed, skipped } of composeYear(setup, progress, asOf, options)) {
    if (skipped !== null) yield { planned, name, draft: null, skipped };
    else yield { planned, name, draft: await write(setup, composed), skipped: null };
  }
}
