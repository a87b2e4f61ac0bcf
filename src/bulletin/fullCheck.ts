import { joinedOffices } from '../check/office.js';
import type { RuleId } from '../check/report.js';
import { gravestFirst } from '../check/severity.js';
import { itemsOf, type Item } from '../plan/plan.js';
import { grouped } from '../progress/grouped.js';
import { isDay, type TaskRow } from '../progress/progress.js';
import type { CheckLine } from './content.js';
import type { Figure } from './figure.js';
import { findingLines } from './findingLines.js';
import { itemOf } from './findingSubject.js';
import { within } from './passages.js';
import { fullWidthPunctuation } from './punctuation.js';
import { wholePassage, itemFigure } from './readFigures.js';
import type { Scope } from './scope.js';
import type { Assessed } from './standing.js';

/** What a line's own status and light say already. */
const SAID: readonly RuleId[] = ['behind-schedule', 'not-yet-due'];

/**
 * The full check: every item of the plan, a line a target. What was found about the tasks of an item stands in its
 * first line.
 */
export function fullCheck(scope: Scope, assessed: readonly Assessed[]): CheckLine[] {
  const findings = gravestFirst(
    // Hints (a converted unit, a number kept as text) ask nothing of the office.
    scope.report.findings.filter(({ rule, severity }) => !SAID.includes(rule) && severity !== 'info'),
  );
  const byTarget = grouped(findings, ({ target }) => target);
  const byItem = grouped(byTarget.get(null) ?? [], (finding) => itemOf(scope.progress, finding));
  const rows = grouped(scope.progress.tasks, ({ item }) => item);
  return itemsOf(scope.plan).flatMap((item) =>
    linesOf(scope, item, rows.get(item.number) ?? [], assessed).map(({ id, line }, index): CheckLine => {
      const own = id === null ? [] : (byTarget.get(id) ?? []);
      const found = index === 0 ? [...own, ...(byItem.get(item.number) ?? [])] : own;
      return { ...line, findings: findingLines(scope, found, assessed) };
    }),
  );
}

type Bare = Omit<CheckLine, 'findings'>;

/** A line, and the id of its target. */
interface Numbered {
  id: string | null;
  line: Bare;
}

function linesOf(scope: Scope, item: Item, rows: readonly TaskRow[], assessed: readonly Assessed[]): Numbered[] {
  const head = { item: itemFigure(item.number, item.title), title: fullWidthPunctuation(item.title) };
  const targets = item.targets.flatMap(
    ({ id }) => assessed.find(({ assessment }) => assessment.target.id === id) ?? [],
  );
  if (targets.length === 0) return [{ id: null, line: { ...head, ...tasksOf(scope, item, rows) } }];
  return targets.map(({ assessment, line }) => {
    const recorded = line.actual !== null && line.actual.kind !== 'missing';
    const own = { target: line, statuses: [], recorded, office: line.office };
    return { id: assessment.target.id, line: { ...head, ...own } };
  });
}

/** What is known of an item by its tasks alone. */
function tasksOf(scope: Scope, item: Item, rows: readonly TaskRow[]): Omit<Bare, 'item' | 'title'> {
  const { from, asOf } = scope;
  const recorded = rows.some(({ progress }) => progress.some(({ date }) => within(date, from, asOf)));
  return {
    target: null,
    statuses: statusesOf(scope, item, rows),
    recorded,
    office: joinedOffices(rows.map(({ office }) => office)),
  };
}

/** A status is known as of its row's 更新日期, or else of the workbook's day. */
function statusesOf({ progress, asOf }: Scope, { number }: Item, rows: readonly TaskRow[]): Figure[] {
  const stated = rows.flatMap(({ status, updated }) => {
    const known = updated?.date ?? progress.asOf;
    if (status === null || status.text.trim() === '' || !isDay(known) || known > asOf) return [];
    return [wholePassage(`第${number}项 状态`, status, known)];
  });
  return stated.filter(({ text }, index) => stated.findIndex((other) => other.text === text) === index);
}
