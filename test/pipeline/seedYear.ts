import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSetup } from '../../src/cli/readFiles.js';
import type { Setup } from '../../src/pipeline/composing.js';
import { draftYear, type Draft, type YearStep } from '../../src/pipeline/drafting.js';
import { openFile, type OpenedWorkbook } from '../../src/pipeline/reading.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The sample year's workbook. */
export const workbookBytes: Uint8Array = readFileSync(root('seeds/2021/progress.xlsx'));

/** The sample year, set up and read from its files. */
export async function openSeedYear(): Promise<{ setup: Setup; progress: OpenedWorkbook }> {
  const setup = await readSetup({ plan: root('seeds/2021'), templates: root('templates') });
  return { setup, progress: openFile(workbookBytes, 'progress.xlsx', setup.plan) };
}

export async function stepsOf(setup: Setup, progress: OpenedWorkbook, asOf: string): Promise<YearStep[]> {
  const steps: YearStep[] = [];
  for await (const step of draftYear(setup, progress, asOf)) steps.push(step);
  return steps;
}

export function draftsOf(steps: readonly YearStep[]): Draft[] {
  return steps.flatMap(({ draft }) => draft ?? []);
}
