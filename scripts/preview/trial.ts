import { InputError } from '../../src/pipeline/hosting.js';
import { prepareBulletin, type Prepared, type Setup } from '../../src/pipeline/composing.js';
import { endOf, type OpenedWorkbook } from '../../src/pipeline/reading.js';
import { kindName, type Calendar, type PlannedBulletin } from '../../src/plan/calendar.js';
import { NO_DETAILS } from '../../src/plan/details.js';
import type { IsoDate } from '../../src/plan/period.js';
import type { Wanted } from './messages.js';

const FOLDER = 'bulletins/';

/** Kinds that have a template and no bulletin of the calendar, which an editor who makes one wants to see all the same. */
export function unplacedKinds(templates: readonly string[], { bulletins }: Calendar): string[] {
  const placed = new Set<string>([...bulletins.map(({ kind }) => kind), 'news']);
  return templates
    .filter((name) => name.startsWith(FOLDER))
    .map((name) => name.slice(FOLDER.length))
    .filter((kind) => !placed.has(kind));
}

/**
 * Prepares a template that the calendar does not use yet, as if it had a bulletin of that period.
 * @throws InputError `no-figures` where the workbook has nothing for the period
 */
export function prepareTrial(
  setup: Setup,
  progress: OpenedWorkbook,
  { kind, period }: Extract<Wanted, { what: 'trial' }>,
  asOf: IsoDate,
): Prepared {
  if (!setup.templates.byName.has(`${FOLDER}${kind}`)) {
    const file = `${FOLDER}${kind}.md.hbs`;
    throw new InputError('template', '这个模板已经不在了。', { file }, '请在左边另选一篇；改了名的，选新的名称。');
  }
  const planned: PlannedBulletin = {
    key: Math.max(0, ...setup.calendar.bulletins.map(({ key }) => key)) + 1,
    kind,
    period,
    date: endOf(period),
    // A title is a template too: a name is to be read as it is written.
    title: `${kindName(setup.calendar, kind).replaceAll(/[{}\\]/g, '')}（试看）`,
    chapter: kind === 'topic' ? (setup.plan.chapters[0]?.number ?? null) : null,
    details: NO_DETAILS,
  };
  const calendar: Calendar = { ...setup.calendar, bulletins: [...setup.calendar.bulletins, planned] };
  return prepareBulletin({ ...setup, calendar }, progress, planned, asOf);
}
