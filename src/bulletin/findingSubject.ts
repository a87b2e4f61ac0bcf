import type { Finding } from '../check/report.js';
import { itemsOf } from '../plan/plan.js';
import { perObject } from '../progress/perObject.js';
import type { Progress, TaskRow } from '../progress/progress.js';
import type { Figure } from './figure.js';
import { fullWidthPunctuation } from './punctuation.js';
import { itemFigure } from './readFigures.js';
import type { Scope } from './scope.js';
import type { Assessed } from './standing.js';

/** What a finding is about. */
export interface FindingSubject {
  /** The same for findings about the same. */
  key: string;
  /** The target's name, or the title of the task's item; null where it is about neither. */
  about: string | null;
  item: Figure | null;
  /** Number of the item; Infinity where there is none. */
  order: number;
  /** The target's line; null where it is about no target. */
  line: Assessed['line'] | null;
}

const NOTHING: FindingSubject = { key: '', about: null, item: null, order: Infinity, line: null };

/** The target that a finding names, or the item whose task stands in the finding's row. */
export function subjectOf(scope: Scope, finding: Finding, assessed: readonly Assessed[]): FindingSubject {
  const own = assessed.find(({ assessment }) => assessment.target.id === finding.target);
  if (own !== undefined) {
    const { assessment, line } = own;
    const { id, item } = assessment.target;
    return { key: id, about: line.name, item: line.item, order: item, line };
  }
  const number = itemOf(scope.progress, finding);
  const item = itemsOf(scope.plan).find((one) => one.number === number);
  if (item === undefined) return NOTHING;
  const title = fullWidthPunctuation(item.title);
  return {
    key: `${item.number}`,
    about: title,
    item: itemFigure(item.number, item.title),
    order: item.number,
    line: null,
  };
}

/** The item of the task in the finding's row; null where there is none, or the finding is about several rows. */
export function itemOf({ tasks }: Pick<Progress, 'tasks'>, finding: Finding): number | null {
  const { sheet, cell } = finding;
  if (sheet === null || cell === null || ('count' in finding && finding.count > 1)) return null;
  return itemsByRow(tasks).get(rowKey(sheet, cell)) ?? null;
}

const itemsByRow = perObject(
  (tasks: readonly TaskRow[]): ReadonlyMap<string, number> =>
    new Map(tasks.map(({ label, item }) => [rowKey(label.sheet, label.cell), item])),
);

function rowKey(sheet: string, cell: string): string {
  return `${sheet}\n${/\d+/.exec(cell)?.[0] ?? ''}`;
}
