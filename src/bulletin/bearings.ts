import type { RuleId } from '../check/report.js';

/**
 * What a rule's finding is to a printed value: `target` belongs beside the current value of its target, whichever cell it
 * names; `barring` does too, and may have put a value out of use; `telling` says all there is to say of a missing value.
 */
export type Bearing = 'target' | 'barring' | 'telling';

/** The bearings of all rules; null where a finding is told only at its own cell. */
export const BEARINGS: Readonly<Record<RuleId, Bearing | null>> = {
  'missing-target': 'telling',
  'unmatched-row': null,
  'ambiguous-match': null,
  'missing-value': 'telling',
  'unreadable-value': 'telling',
  'ambiguous-value': 'telling',
  'scale-suspect': 'telling',
  'cell-error': 'telling',
  'unit-mismatch': 'telling',
  'target-altered': 'target',
  'rate-mismatch': 'target',
  'status-contradiction': 'target',
  'behind-schedule': 'target',
  'sum-mismatch': 'barring',
  'cumulative-decrease': 'target',
  'duplicate-row': 'barring',
  'period-gap': null,
  stale: null,
  'overdue-task': null,
  'missing-owner': null,
  'hidden-data': null,
  'text-number': null,
  'cross-check': null,
  'ledger-mismatch': null,
  'later-than-period': null,
  'date-invalid': null,
  'not-yet-due': null,
};
