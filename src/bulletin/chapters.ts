import { once } from 'es-toolkit/function';
import { tasksOf } from '../check/office.js';
import { isShipped, type BulletinKind, type ShippedKind } from '../plan/calendar.js';
import { chineseNumber } from '../plan/chineseNumber.js';
import { isoDate, partsOf, type IsoDate } from '../plan/period.js';
import type { Chapter, Item } from '../plan/plan.js';
import type { TaskRow } from '../progress/progress.js';
import type { ChapterLine, ItemLine } from './content.js';
import type { PassageFigure } from './figure.js';
import { lazily } from './lazily.js';
import { measureFigures, noteFigures } from './noteFigures.js';
import { withOldTotalsDated } from './oldTotals.js';
import { latestOf } from './passages.js';
import { tellsChanges } from './progressIssue.js';
import { fullWidthPunctuation } from './punctuation.js';
import { itemFigure, taskFigure } from './readFigures.js';
import type { Scope } from './scope.js';
import { standingOf, type Assessed } from './standing.js';

/** How many notes speak for a chapter in an issue about all of them. */
const HIGHLIGHTS: Readonly<Record<ShippedKind, number>> = {
  targets: 0,
  monthly: 1,
  quarterly: 3,
  'half-year': 0,
  topic: 6,
  'year-review': 5,
  news: 0,
};

/** The same of a summary, and of an own kind. */
const SUMMARY_HIGHLIGHTS = 5;
const OWN_HIGHLIGHTS = 3;

function highlightsIn(kind: BulletinKind): number {
  if (isShipped(kind)) return HIGHLIGHTS[kind];
  return kind === 'summary' ? SUMMARY_HIGHLIGHTS : OWN_HIGHLIGHTS;
}

/** What a template may say of a chapter. */
export function chapterLine(scope: Scope, chapter: Chapter, assessed: readonly Assessed[]): ChapterLine {
  const own = assessed.filter(({ assessment }) => assessment.target.chapter === chapter.number);
  const items = once(() => chapter.items.map((item) => itemLine(scope, item, own)));
  return lazily(
    { ordinal: chineseNumber(chapter.number), title: fullWidthPunctuation(chapter.title) },
    {
      items,
      active: () => items().filter(({ notes }) => notes.length > 0),
      withProblems: () => items().filter(({ problems }) => problems.length > 0),
      withNext: () => items().filter(({ next }) => next.length > 0),
      highlights: () => withOldTotalsDated(highlightsOf(scope, chapter), scope.asOf),
      standing: () => standingOf(own, scope.asOf),
    },
  );
}

function itemLine(scope: Scope, item: Item, assessed: readonly Assessed[]): ItemLine {
  const rows = scope.progress.tasks.filter((row) => row.item === item.number);
  const telling = (row: TaskRow): IsoDate => reasonsSince(scope, row, assessed);
  return lazily(
    { number: itemFigure(item.number, item.title), title: fullWidthPunctuation(item.title) },
    {
      tasks: () => item.tasks.map((task) => taskFigure(item, task)),
      targets: () =>
        assessed.filter(({ assessment }) => assessment.target.item === item.number).map(({ line }) => line),
      notes: () =>
        withOldTotalsDated(inTime(rows.flatMap((row) => latestNotes(scope, row, 'progress', scope.from))), scope.asOf),
      problems: () => rows.flatMap((row) => latestNotes(scope, row, 'problems', telling(row))),
      next: () => rows.flatMap((row) => latestNotes(scope, row, 'next', telling(row))),
    },
  );
}

const TITLES = { progress: '进展情况', problems: '存在问题', next: '下一步措施' } as const;

/**
 * From when problems and measures of a task still tell how it stands: of one whose target is behind they do for as long
 * as reasons count, of one whose targets are not behind, or in an issue on how all stands, for the last month.
 */
function reasonsSince(scope: Scope, { task }: TaskRow, assessed: readonly Assessed[]): IsoDate {
  const { year, month } = partsOf(scope.asOf);
  const own = assessed.filter(
    ({ assessment }) => task !== null && tasksOf(scope.plan, assessment.target).includes(task),
  );
  const isBehind = own.some(({ assessment }) => assessment.class === 'behind');
  const isOld = own.length > 0 ? !isBehind : tellsChanges(scope.kind);
  return isOld ? isoDate(year, month, 1) : scope.reasonsFrom;
}

function latestNotes(scope: Scope, row: TaskRow, what: keyof typeof TITLES, since: IsoDate): PassageFigure[] {
  const { plan, asOf } = scope;
  const title = `第${row.item}项 ${TITLES[what]}`;
  const latest = latestOf(row[what], since, asOf);
  return what === 'next' ? measureFigures(title, latest, plan.year, asOf) : noteFigures(title, latest);
}

function inTime(notes: readonly PassageFigure[]): PassageFigure[] {
  return [...notes].sort((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''));
}

/** Notes of tasks that carry a target come first, then the latest; shown in the plan's order. */
function highlightsOf(scope: Scope, chapter: Chapter): PassageFigure[] {
  const withTarget = new Set(
    chapter.items.flatMap((item) => item.targets.flatMap((target) => tasksOf(scope.plan, target))),
  );
  const rows = scope.progress.tasks.filter((row) => chapter.items.some(({ number }) => number === row.item));
  const notes = rows.flatMap((row, order) =>
    latestNotes(scope, row, 'progress', scope.from).map((note) => ({
      note,
      order,
      carries: row.task !== null && withTarget.has(row.task),
    })),
  );
  return notes
    .sort(
      (a, b) =>
        Number(b.carries) - Number(a.carries) ||
        (b.note.asOf ?? '').localeCompare(a.note.asOf ?? '') ||
        a.order - b.order,
    )
    .slice(0, highlightsIn(scope.kind))
    .sort((a, b) => a.order - b.order)
    .map(({ note }) => note);
}
