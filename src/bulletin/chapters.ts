import { tasksOf } from '../check/office.js';
import { chineseNumber } from '../plan/chineseNumber.js';
import type { Chapter, Item } from '../plan/plan.js';
import type { TaskRow } from '../progress/progress.js';
import type { ChapterLine, ItemLine } from './content.js';
import type { PassageFigure } from './figure.js';
import { latestOf } from './passages.js';
import { fullWidthPunctuation } from './punctuation.js';
import { itemFigure, passageFigure, taskFigure } from './readFigures.js';
import type { Scope } from './scope.js';
import { standingOf, type Assessed } from './standing.js';

/** How many notes speak for a chapter in an issue about all of them. */
const HIGHLIGHTS: Readonly<Record<Scope['kind'], number>> = {
  targets: 0,
  monthly: 2,
  quarterly: 4,
  'half-year': 5,
  topic: 6,
  'year-review': 5,
  news: 0,
  summary: 5,
};

/** What a template may say of a chapter. */
export function chapterLine(scope: Scope, chapter: Chapter, assessed: readonly Assessed[]): ChapterLine {
  const own = assessed.filter(({ assessment }) => assessment.target.chapter === chapter.number);
  const items = chapter.items.map((item) => itemLine(scope, item, own));
  return {
    ordinal: chineseNumber(chapter.number),
    title: fullWidthPunctuation(chapter.title),
    items,
    active: items.filter(({ notes }) => notes.length > 0),
    highlights: highlightsOf(scope, chapter),
    standing: standingOf(own, scope.asOf),
  };
}

function itemLine(scope: Scope, item: Item, assessed: readonly Assessed[]): ItemLine {
  const rows = scope.progress.tasks.filter((row) => row.item === item.number);
  return {
    number: itemFigure(item.number, item.title),
    title: fullWidthPunctuation(item.title),
    tasks: item.tasks.map((task) => taskFigure(item, task)),
    targets: assessed.filter(({ assessment }) => assessment.target.item === item.number).map(({ line }) => line),
    notes: inTime(rows.flatMap((row) => latestNotes(scope, row, 'progress'))),
    problems: rows.flatMap((row) => latestNotes(scope, row, 'problems')),
    next: rows.flatMap((row) => latestNotes(scope, row, 'next')),
  };
}

const TITLES = { progress: '进展情况', problems: '存在问题', next: '下一步措施' } as const;

function latestNotes({ from, reasonsFrom, asOf }: Scope, row: TaskRow, what: keyof typeof TITLES): PassageFigure[] {
  return latestOf(row[what], what === 'progress' ? from : reasonsFrom, asOf).map((passage) =>
    passageFigure(`第${row.item}项 ${TITLES[what]}`, passage),
  );
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
    latestNotes(scope, row, 'progress').map((note) => ({
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
    .slice(0, HIGHLIGHTS[scope.kind])
    .sort((a, b) => a.order - b.order)
    .map(({ note }) => note);
}
