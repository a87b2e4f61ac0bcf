import type { Composed, DraftOptions, Setup } from '../../pipeline/composing.js';
import type { PlannedBulletin } from '../../plan/calendar.js';
import type { ComposingCore } from '../core.js';
import type { Opened } from '../session/session.js';
import type { Choice } from './choice.js';

/**
 * Composes what was chosen, from a workbook as it was opened.
 * @throws InputError `no-figures` where the workbook has nothing for it yet
 */
export function composeChoice(
  core: Pick<ComposingCore, 'composeBulletin' | 'composeNews' | 'composeSummary'>,
  setup: Setup,
  { progress, report: { asOf } }: Opened,
  choice: Choice,
  options: DraftOptions,
): Composed {
  switch (choice.what) {
    case 'planned':
      return core.composeBulletin(setup, progress, plannedOf(choice, setup), asOf, options);
    case 'news':
      return core.composeNews(setup, progress, choice.day ?? asOf, options);
    case 'summary': {
      const { part, tableOnly } = choice;
      return core.composeSummary(setup, progress, asOf, { part, tableOnly }, options);
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
