import type { PlannedBulletin } from '../plan/calendar.js';
import { cumulativeLabel, periodLabel } from '../plan/period.js';
import { isIdHeading } from '../progress/newsAndLedger.js';
import type { LedgerNumber, TableReading } from '../progress/progress.js';
import type { Heading } from '../progress/table/heading.js';
import type { Order } from './order.js';

/** A bulletin that was drafted. */
export interface DraftedIssue {
  order: Order;
  /** Null for an unplanned one. */
  planned: PlannedBulletin | null;
  /** As printed. */
  title: string;
}

/** What the ledger says of an issue. */
export type LedgerField =
  'number' | 'runningNumber' | 'key' | 'headline' | 'kind' | 'period' | 'date' | 'status' | 'file' | 'id';

/** Whether a column holds numbers. */
export function isNumberField(field: LedgerField): field is LedgerNumber {
  return field === 'number' || field === 'runningNumber' || field === 'key';
}

/** What the column 状态 says. */
export const STATE_WORDS = { draft: '草稿', issued: '已印发' } as const;

/** Heading of the column of ids. */
export const ID_HEAD = '标识';

/** Columns of a ledger where the workbook has none to follow, and their widths in characters. */
export const STANDARD_COLUMNS: readonly { head: string; field: LedgerField; width: number }[] = [
  { head: '期号', field: 'number', width: 6 },
  { head: '总期号', field: 'runningNumber', width: 8 },
  { head: '日历编号', field: 'key', width: 10 },
  { head: '标题', field: 'headline', width: 44 },
  { head: '类别', field: 'kind', width: 14 },
  { head: '期间', field: 'period', width: 10 },
  { head: '印发日期', field: 'date', width: 12 },
  { head: '状态', field: 'status', width: 8 },
  { head: '文件名', field: 'file', width: 36 },
  { head: ID_HEAD, field: 'id', width: 12 },
];

/** What no other table has: words of a ledger's column of periods. */
const PERIOD = /期间|时期|所属期|报告期/;

/** What a column of the ledger says; null where that is nothing of an issue. */
export function fieldOf(heading: Heading | undefined): LedgerField | null {
  if (heading === undefined) return null;
  if (PERIOD.test(heading.name)) return 'period';
  if (isIdHeading(heading)) return 'id';
  return STANDARD_COLUMNS.find(({ field }) => field === heading.role)?.field ?? null;
}

/** The columns (0-based) of a ledger by what they say; of several the first. */
export function columnsByField({ columns }: TableReading): ReadonlyMap<LedgerField, number> {
  const found = new Map<LedgerField, number>();
  for (const [column, heading] of [...columns].sort(([a], [b]) => a - b)) {
    const field = fieldOf(heading);
    if (field !== null && !found.has(field)) found.set(field, column);
  }
  return found;
}

/** What the ledger is to say of a draft; empty where nothing is known. */
export function ledgerValues({ order, planned, title }: DraftedIssue, id: string): Record<LedgerField, string> {
  const { issue, subject, date, name } = order;
  const { period } = subject;
  return {
    number: issue === null ? '' : String(issue.number),
    runningNumber: String(issue?.runningNumber ?? ''),
    key: String(planned?.key ?? ''),
    headline: title.replace(/\s*[\n\t]\s*/g, ''),
    kind: order.kindName,
    // News are of a month, a report is of the year up to its month.
    period: planned === null || period.kind !== 'month' ? periodLabel(period) : cumulativeLabel(period),
    date,
    status: STATE_WORDS.draft,
    file: `${name}.docx`,
    id,
  };
}
