import type { Clip } from '../../clip/clip.js';
import type { Prepared, Setup } from '../../pipeline/composing.js';
import type { PlannedBulletin } from '../../plan/calendar.js';
import type { ComposingCore } from '../core.js';
import type { Opened } from '../session/opened.js';
import type { Choice } from './choice.js';

/** The part of the core that prepares one document. */
export type PrepareCore = Pick<ComposingCore, 'prepareBulletin' | 'prepareNews' | 'prepareSummary' | 'withClips'>;

/**
 * Prepares what was chosen, from a workbook as it was opened.
 * @param clips of web pages that it is to tell besides the workbook's own news
 * @throws InputError `no-figures` where the workbook has nothing for it yet
 */
export function prepareChoice(
  core: PrepareCore,
  setup: Setup,
  opened: Opened,
  choice: Choice,
  clips: readonly Clip[] = [],
): Prepared {
  const progress = core.withClips(opened.progress, clips);
  const { asOf } = opened.report;
  switch (choice.what) {
    case 'planned':
      return core.prepareBulletin(setup, progress, plannedOf(choice, setup), asOf);
    case 'news':
      return core.prepareNews(setup, progress, choice.day ?? asOf);
    case 'summary': {
      const { part, tableOnly } = choice;
      return core.prepareSummary(setup, progress, asOf, { part, tableOnly });
    }
  }
}

/** The calendar's entry of a choice that is one. */
export function plannedOf(
  { key }: Extract<Choice, { what: 'planned' }>,
  { calendar }: Pick<Setup, 'calendar'>,
): PlannedBulletin {
  const planned = calendar.bulletins.find((bulletin) => bulletin.key === key);
  if (planned === undefined) throw new Error(`the calendar has no ${key}`);
  return planned;
}
