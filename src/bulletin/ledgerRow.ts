import type { PlannedBulletin } from '../plan/calendar.js';
import { cumulativeLabel, periodLabel } from '../plan/period.js';
import type { TableReading } from '../progress/progress.js';
import { KIND_NAMES, type Order } from './order.js';

/** A bulletin that was drafted. */
export interface DraftedIssue {
  order: Order;
  /** Null for an unplanned one. */
  planned: PlannedBulletin | null;
  /** As printed. */
  title: string;
}

/** A row of the ledger to be pasted under its last one. */
export interface LedgerLine {
  /** The sheet that has a ledger, null where the workbook has none. */
  sheet: string | null;
  heads: readonly string[];
  /** One for each of `heads`; empty where nothing is known. */
  cells: readonly string[];
}

type Field = 'number' | 'runningNumber' | 'key' | 'headline' | 'kind' | 'period' | 'date' | 'status' | 'file';

/** Columns of a ledger where the workbook has none to follow. */
const STANDARD: readonly (readonly [string, Field])[] = [
  ['期号', 'number'],
  ['总期号', 'runningNumber'],
  ['日历编号', 'key'],
  ['标题', 'headline'],
  ['类别', 'kind'],
  ['期间', 'period'],
  ['印发日期', 'date'],
  ['状态', 'status'],
  ['文件名', 'file'],
];
/** What no other table has: words of a ledger's column of periods. */
const PERIOD = /期间|时期|所属期|报告期/;

/** The row of a draft, in the columns of the workbook's own ledger. */
export function ledgerLine(drafted: DraftedIssue, tables: readonly TableReading[]): LedgerLine {
  const cells = cellsOf(drafted);
  const ledger = tables.find(({ use }) => use === 'ledger');
  if (ledger === undefined) {
    return { sheet: null, heads: STANDARD.map(([head]) => head), cells: STANDARD.map(([, field]) => cells[field]) };
  }
  const columns = [...ledger.columns].sort(([a], [b]) => a - b);
  const [first, last] = [columns[0]?.[0] ?? 0, columns.at(-1)?.[0] ?? -1];
  const all = Array.from({ length: last - first + 1 }, (_, at) => ledger.columns.get(first + at));
  return {
    sheet: ledger.sheet,
    heads: all.map((heading) => heading?.name ?? ''),
    cells: all.map((heading) => {
      const role = PERIOD.test(heading?.name ?? '') ? 'period' : heading?.role;
      return isField(role) ? cells[role] : '';
    }),
  };
}

function isField(role: unknown): role is Field {
  return STANDARD.some(([, field]) => field === role);
}

function cellsOf({ order, planned, title }: DraftedIssue): Record<Field, string> {
  const { issue, subject, date, name } = order;
  const { period } = subject;
  return {
    number: issue === null ? '' : String(issue.number),
    runningNumber: String(issue?.runningNumber ?? ''),
    key: String(planned?.key ?? ''),
    headline: title.replace(/\s*[\n\t]\s*/g, ''),
    kind: KIND_NAMES[planned?.kind ?? 'news'],
    // News are of a month, a report is of the year up to its month.
    period: planned === null || period.kind !== 'month' ? periodLabel(period) : cumulativeLabel(period),
    date,
    status: '草稿',
    file: `${name}.docx`,
  };
}
