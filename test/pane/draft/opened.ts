import type { Clip } from '../../../src/clip/clip.js';
import { checkProgress, openFile } from '../../../src/pipeline/reading.js';
import type { Choice } from '../../../src/pane/draft/choice.js';
import { finished, proofHere } from '../../../src/pane/draft/compose.js';
import { prepareChoice } from '../../../src/pane/draft/prepareChoice.js';
import * as composing from '../../../src/pipeline/composing.js';
import type { Composed, Setup } from '../../../src/pipeline/composing.js';
import type { Opened } from '../../../src/pane/session/opened.js';
import { readWorkbook } from '../../../src/workbook/readWorkbook.js';
import { openSeedYear, workbookBytes } from '../../pipeline/seedYear.js';

/** The sample year as a session has it open, as of a day. */
export async function openedSeed(asOf: string): Promise<{ setup: Setup; opened: Opened }> {
  const { setup } = await openSeedYear();
  return { setup, opened: openedFrom(setup, workbookBytes, asOf) };
}

/** A choice as the preview shows it. */
export function shownOf(setup: Setup, opened: Opened, choice: Choice, clips: readonly Clip[] = []): Composed {
  const proof = proofHere(composing, setup, prepareChoice(composing, setup, opened, choice, clips));
  return finished(composing, setup, proof, {});
}

/** A workbook of that year. */
export function openedFrom(setup: Setup, bytes: Uint8Array, asOf: string): Opened {
  const { plan, calendar } = setup;
  const progress = openFile(bytes, 'progress.xlsx', plan);
  const report = checkProgress(plan, progress, asOf);
  return { workbook: readWorkbook(bytes, 'progress.xlsx'), plan, calendar, progress, report, mapping: null };
}
