import { checkProgress, openFile } from '../../../src/pipeline/reading.js';
import type { Setup } from '../../../src/pipeline/composing.js';
import type { Opened } from '../../../src/pane/session/session.js';
import { readWorkbook } from '../../../src/workbook/readWorkbook.js';
import { openSeedYear, workbookBytes } from '../../pipeline/seedYear.js';

/** The sample year as a session has it open, as of a day. */
export async function openedSeed(asOf: string): Promise<{ setup: Setup; opened: Opened }> {
  const { setup } = await openSeedYear();
  return { setup, opened: openedFrom(setup, workbookBytes, asOf) };
}

/** A workbook of that year. */
export function openedFrom(setup: Setup, bytes: Uint8Array, asOf: string): Opened {
  const { plan, calendar } = setup;
  const progress = openFile(bytes, 'progress.xlsx', plan);
  const report = checkProgress(plan, progress, asOf);
  return { workbook: readWorkbook(bytes, 'progress.xlsx'), plan, calendar, progress, report, mapping: null };
}
