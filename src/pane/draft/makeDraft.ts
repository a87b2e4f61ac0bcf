import type { Clip } from '../../clip/clip.js';
import type { Composed, DraftOptions } from '../../pipeline/composing.js';
import type { Draft } from '../../pipeline/drafting.js';
import type { Opened } from '../session/opened.js';
import type { Choice } from './choice.js';
import { compose, type Press, type PressCore } from './compose.js';
import type { DraftingCore } from '../core.js';
import { prepareChoice, type PrepareCore } from './prepareChoice.js';
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
  core: PrepareCore & PressCore & Pick<DraftingCore, 'write'>,
  press: Press,
  opened: Opened,
  choice: Choice,
  options: DraftOptions,
  shown: Composed,
  clips: readonly Clip[] = [],
): Promise<Made> {
  const { setup } = press;
  const composed = await compose(core, press, prepareChoice(core, setup, opened, choice, clips), options);
  if (!sameText(composed, shown)) return { outcome: 'changed', composed };
  return { outcome: 'made', draft: await core.write(setup, composed) };
}
