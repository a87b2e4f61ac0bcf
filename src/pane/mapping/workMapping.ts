import type { Plan } from '../../plan/plan.js';
import type { Correctable } from '../../progress/mapping/corrections.js';
import type { Mapping } from '../../progress/mapping/mapping.js';
import type { Workbook } from '../../workbook/workbook.js';
import type { MappingCore } from '../core.js';
import type { MappingWork } from '../session/opened.js';

/**
 * The mapping that work on a workbook comes to; null where nothing was said of it.
 * @throws InputError where it does not fit
 */
export function workMapping(
  core: MappingCore,
  { workbook, plan }: { workbook: Workbook; plan: Plan },
  { file, corrections }: MappingWork,
): Mapping | null {
  if (file === null && corrections.length === 0) return null;
  const settings = file === null ? [] : core.settingsInFile(file.text, file.name);
  const bare = { workbook, plan, file: settings, progress: null };
  return core.correctedMapping({ ...bare, progress: progressOf(core, bare) }, corrections);
}

/** What is read with the settings of a file alone. */
export function progressOf(core: MappingCore, bare: Correctable): Correctable['progress'] {
  try {
    return core.readProgress(bare.workbook, bare.plan, core.correctedMapping(bare, []));
  } catch {
    // Nothing is recognised without the corrections, or the file does not fit: what is made of it says so.
    return null;
  }
}
