import type { Composed, DraftOptions, Setup } from '../../pipeline/composing.js';
import type { Draft } from '../../pipeline/drafting.js';
import type { Opened } from '../session/session.js';
import type { Choice } from './choice.js';
import { composeChoice } from './composeChoice.js';
import type { ComposingCore, DraftingCore } from '../core.js';
import { sameText } from './sameText.js';

/** What came of a click on 生成. */
export type Made =
  | { outcome: 'made'; draft: Draft }
  /** Nothing is written: the document would not be what was shown. */
  | { outcome: 'changed'; composed: Composed };

/**
 * Writes what was shown, from the workbook as it is now.
 * @param opened read just before
 * @throws InputError where it can no longer be drafted
 */
export async function makeDraft(
  core: Pick<ComposingCore, 'composeBulletin' | 'composeNews' | 'composeSummary'> & Pick<DraftingCore, 'write'>,
  setup: Setup,
  opened: Opened,
  choice: Choice,
  options: DraftOptions,
  shown: Composed,
): Promise<Made> {
  const composed = composeChoice(core, setup, opened, choice, options);
  if (!sameText(composed, shown)) return { outcome: 'changed', composed };
  return { outcome: 'made', draft: await core.write(setup, composed) };
}
