import type { Letterhead } from '../../document/letterhead.js';
import type { TextFile } from '../../pipeline/textFile.js';
import type { OwnTemplatesCore } from '../core.js';
import type { TemplatesRecord } from './record.js';
import { errorShown, lintShown, unreadableShown, type ShownFault } from './shownFault.js';
import type { TemplateSandbox } from './templateSandbox.js';

/** Own templates that were looked at and found good. */
export interface Held {
  record: TemplatesRecord;
  fingerprint: string;
  /** Null: the build's. */
  letterhead: Letterhead | null;
}

/** What own templates are checked with. */
export interface CheckPorts {
  core: OwnTemplatesCore;
  sandbox: Pick<TemplateSandbox, 'lint' | 'load'>;
  /** Its kinds and titles go with the templates. */
  calendar: TextFile;
}

/**
 * All faults of own templates at once; where none of them is an error, the sandbox has the templates afterwards.
 * @param unreadable files whose text cannot be read
 * @returns `held` is null where there are errors
 * @throws InputError where the sandbox cannot do its work
 */
export async function checkRecord(
  { core, sandbox, calendar }: CheckPorts,
  record: TemplatesRecord,
  unreadable: readonly string[],
): Promise<{ faults: ShownFault[]; held: Held | null }> {
  const templates = new Map(record.templates);
  const faults = unreadable.map(unreadableShown);
  faults.push(...(await sandbox.lint({ templates, calendar })).map(lintShown));
  const letterhead = letterheadOf(record.letterhead, core, faults);
  if (faults.some(({ severity }) => severity === 'error')) return { faults, held: null };
  try {
    await sandbox.load(templates);
  } catch (error) {
    faults.push(errorShown(error, (file) => templates.get(file.replace(/\.md\.hbs$/, '')) ?? ''));
    return { faults, held: null };
  }
  return { faults, held: { record, letterhead, fingerprint: core.fingerprintOfTemplates(templates) } };
}

function letterheadOf(text: string | null, core: OwnTemplatesCore, faults: ShownFault[]): Letterhead | null {
  if (text === null) return null;
  try {
    return core.loadLetterhead(text, 'letterhead.yaml');
  } catch (error) {
    faults.push(errorShown(error, () => text));
    return null;
  }
}
