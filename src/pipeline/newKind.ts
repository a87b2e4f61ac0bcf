import { isEqual } from 'es-toolkit/predicate';
import { templateOf } from '../bulletin/order.js';
import { hasFigures } from '../bulletin/requireFigures.js';
import { InputError } from '../inputError.js';
import type { Calendar, PlannedBulletin } from '../plan/calendar.js';
import { withOwnKind } from '../plan/calendarEdit.js';
import { NO_DETAILS } from '../plan/details.js';
import { loadCalendar } from '../plan/loadCalendar.js';
import { nextWorkday } from '../plan/nextWorkday.js';
import { calledFault, ownKindFault } from '../plan/ownKind.js';
import { endOf, isoDate, periodLabel, type Period } from '../plan/period.js';
import { readableMarkdown } from '../template/readableMarkdown.js';
import { composeBulletin } from './composing.js';
import { openCalendar, openPlan, type OpenedWorkbook } from './reading.js';
import { compileSetup, type SetupFiles } from './templates.js';

/** A kind of bulletin that is to be made. */
export interface WantedKind {
  kind: string;
  /** What it is called. */
  name: string;
  /** Handlebars. */
  template: string;
}

/** A kind with all that belongs to it, ready to be written. */
export interface NewKind {
  /** The name of its template: `bulletins/talent`. */
  template: string;
  /** The whole text of the calendar with it. */
  calendar: string;
  /** Its first bulletin. */
  planned: PlannedBulletin;
  /** 12月, for messages. */
  periodLabel: string;
  /** The readable Markdown of that bulletin. */
  expected: string;
}

/**
 * Refuses a kind that a year cannot have.
 * @throws InputError `usage` where a name is not allowed, `calendar` where there is such a kind or template
 */
export function requireNewKind(files: SetupFiles, { kind, name }: Pick<WantedKind, 'kind' | 'name'>): void {
  const fault = ownKindFault(kind);
  if (fault !== null) throw new InputError('usage', `“${kind}”${fault.message}。`, {}, fault.advice);
  const called = calledFault(name);
  if (called !== null) {
    throw new InputError('usage', `“${name}”${called.message}。`, {}, `${called.advice}用 --name 写明。`);
  }
  const { kinds } = loadCalendar(files.calendar.text, files.calendar.name);
  const again = [...kinds].find(([one, words]) => one.toLowerCase() === kind.toLowerCase() || words === name);
  if (again === undefined) return;
  const what = `编发计划里已有简报种类“${again[0]}”（${again[1]}）。`;
  throw new InputError(
    'calendar',
    what,
    { file: files.calendar.name, path: 'kinds' },
    '请换一个名称，或直接改它的模板。',
  );
}

/**
 * Makes a kind: the calendar that knows it and has its first bulletin, on the last period that the workbook reaches and
 * after all others, so that no number of another bulletin changes; and what its template yields for that.
 * @throws InputError where the workbook has no figures, or for any fault of the files and of the template
 */
export function makeKind(files: SetupFiles, progress: OpenedWorkbook, wanted: WantedKind): NewKind {
  const { kind, name } = wanted;
  const before = openCalendar(files.calendar, openPlan(files.plan));
  const planned = firstBulletin(before, progress, wanted);
  const calendar = withOwnKind(files.calendar.text, { kind, name, planned });
  requireOnlyAdded(files, calendar, before, { kind, name, planned });
  const template = templateOf(kind);
  const setup = compileSetup({
    ...files,
    calendar: { ...files.calendar, text: calendar },
    templates: new Map([...files.templates, [template, wanted.template]]),
  });
  const { rendered } = composeBulletin(setup, progress, planned, isoDate(before.year, 12, 31));
  return {
    template,
    calendar,
    planned,
    periodLabel: periodLabel(planned.period),
    expected: readableMarkdown(rendered),
  };
}

function firstBulletin(calendar: Calendar, progress: OpenedWorkbook, { kind, name }: WantedKind): PlannedBulletin {
  const { year, bulletins } = calendar;
  const period = Array.from({ length: 12 }, (_, at): Period => ({ kind: 'month', year, index: 12 - at })).find(
    (month) => hasFigures(progress, endOf(month)),
  );
  if (period === undefined) {
    const what = `工作簿里没有${year}年任何一个月底的数据，看不出新的简报写出来是什么样。`;
    throw new InputError('no-figures', what, { file: progress.workbook }, '请先在工作簿里填报一个月的数。');
  }
  const days = [...bulletins.map(({ date }) => date), endOf(period)];
  return {
    key: 1 + Math.max(...bulletins.map(({ key }) => key)),
    kind,
    period,
    date: nextWorkday(days.toSorted().at(-1) ?? endOf(period)),
    title: `{{period.cumulative}}${name}：{{targets.counts.onTrack}}项目标达到进度要求`,
    chapter: null,
    details: NO_DETAILS,
  };
}

/** The text that was edited says what it said before, and the new kind. */
function requireOnlyAdded(
  { calendar: { name: file } }: SetupFiles,
  text: string,
  before: Calendar,
  { kind, name, planned }: { kind: string; name: string; planned: PlannedBulletin },
): void {
  const meant: Calendar = {
    ...before,
    kinds: new Map([...before.kinds, [kind, name]]),
    bulletins: [...before.bulletins, planned],
  };
  if (isEqual(loadCalendar(text, file), meant)) return;
  const advice = `请自己在 kinds 里加上“${kind}: ${name}”，在 bulletins 里加上它的一期，再建模板。`;
  throw new InputError('calendar', '这份编发计划的写法，程序不会往里添加。', { file }, advice);
}
