import { join } from 'node:path';
import { readSetupFiles, readTemplates, readText, type Folders } from '../../src/cli/readFiles.js';
import type { SetupFiles } from '../../src/pipeline/templates.js';
import type { TextFile } from '../../src/pipeline/textFile.js';

/** What stands in the folders now; null what could not be read. */
export interface Inputs {
  templates: ReadonlyMap<string, string> | null;
  plan: TextFile | null;
  calendar: TextFile | null;
  letterhead: TextFile | null;
  /** All that a setup needs, or the first thing that could not be read. */
  files: { all: SetupFiles; error: null } | { all: null; error: unknown };
}

/** Reads everything but the workbook; what cannot be read does not keep the rest from being looked at. */
export async function readInputs(folders: Folders): Promise<Inputs> {
  try {
    const all = await readSetupFiles(folders);
    const { templates, plan, calendar, letterhead } = all;
    return { templates, plan, calendar, letterhead, files: { all, error: null } };
  } catch (error) {
    const [templates, plan, calendar] = await Promise.all([
      orNull(readTemplates(folders.templates)),
      orNull(readText(join(folders.plan, 'plan.yaml'))),
      orNull(readText(join(folders.plan, 'calendar.yaml'))),
    ]);
    return { templates, plan, calendar, letterhead: null, files: { all: null, error } };
  }
}

function orNull<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch(() => null);
}
