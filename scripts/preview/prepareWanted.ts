import {
  prepareBulletin,
  prepareNews,
  prepareSummary,
  type Prepared,
  type Setup,
} from '../../src/pipeline/composing.js';
import { InputError, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import type { IsoDate } from '../../src/plan/period.js';
import type { Wanted } from './messages.js';
import { prepareTrial } from './trial.js';

/**
 * Prepares a document of the list, as the command line would.
 * @throws InputError where the workbook has nothing for it, or it has left the calendar
 */
export function prepareWanted(setup: Setup, progress: OpenedWorkbook, wanted: Wanted, asOf: IsoDate): Prepared {
  switch (wanted.what) {
    case 'planned': {
      const planned = setup.calendar.bulletins.find(({ key }) => key === wanted.key);
      if (planned !== undefined) return prepareBulletin(setup, progress, planned, asOf);
      const place = { file: setup.calendarFile };
      throw new InputError('calendar', `编发计划里没有编号${wanted.key}了。`, place, '请在左边另选一篇。');
    }
    case 'news':
      return prepareNews(setup, progress, wanted.day ?? asOf);
    case 'summary':
      return prepareSummary(setup, progress, asOf, { part: wanted.part, tableOnly: wanted.tableOnly });
    case 'trial':
      return prepareTrial(setup, progress, wanted, asOf);
  }
}
