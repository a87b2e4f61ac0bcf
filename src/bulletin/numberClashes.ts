import { groupBy } from 'es-toolkit/array/groupBy';
import { partition } from 'es-toolkit/array/partition';
import type { Calendar } from '../plan/calendar.js';
import type { LedgerRow } from '../progress/progress.js';
import { holders } from './issue.js';

/** Rows of the ledger that hold one number. */
export interface NumberClash {
  number: number;
  /** The one that keeps it. */
  keeps: LedgerRow;
  /** They have to take others, or are the same issue entered once more. */
  yields: readonly LedgerRow[];
}

/**
 * Numbers that several rows of the year hold. Everybody who looks at the same ledger gets the same answer: what is 已印发
 * keeps its number before a draft, and otherwise the upper row.
 */
export function numberClashes(calendar: Calendar, ledger: readonly LedgerRow[]): NumberClash[] {
  return Object.values(groupBy(holders(calendar, ledger), ({ number }) => number)).flatMap((rows): NumberClash[] => {
    const [issued, drafts] = partition(
      rows.map(({ row }) => row),
      ({ state }) => state === 'issued',
    );
    const [keeps, ...yields] = [...issued, ...drafts];
    const [first] = rows;
    return keeps === undefined || first === undefined || yields.length === 0
      ? []
      : [{ number: first.number, keeps, yields }];
  });
}
