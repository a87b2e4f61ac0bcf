import type { RuleId } from '../report.js';
import { ambiguousMatchDoc } from './ambiguousMatch.js';
import { ambiguousValueDoc } from './ambiguousValue.js';
import { behindScheduleDoc } from './behindSchedule.js';
import { cellErrorDoc } from './cellError.js';
import { crossCheckDoc } from './crossCheck.js';
import { cumulativeDecreaseDoc } from './cumulativeDecrease.js';
import { dateInvalidDoc } from './dateInvalid.js';
import { duplicateRowDoc } from './duplicateRow.js';
import { hiddenDataDoc } from './hiddenData.js';
import { laterThanPeriodDoc } from './laterThanPeriod.js';
import { ledgerMismatchDoc } from './ledgerMismatch.js';
import { missingOwnerDoc } from './missingOwner.js';
import { missingTargetDoc } from './missingTarget.js';
import { missingValueDoc } from './missingValue.js';
import { notYetDueDoc } from './notYetDue.js';
import { overdueTaskDoc } from './overdueTask.js';
import { periodGapDoc } from './periodGap.js';
import { rateMismatchDoc } from './rateMismatch.js';
import { scaleSuspectDoc } from './scaleSuspect.js';
import { staleDoc } from './stale.js';
import { statusContradictionDoc } from './statusContradiction.js';
import { sumMismatchDoc } from './sumMismatch.js';
import { targetAlteredDoc } from './targetAltered.js';
import { textNumberDoc } from './textNumber.js';
import { unitMismatchDoc } from './unitMismatch.js';
import { unmatchedRowDoc } from './unmatchedRow.js';
import { unreadableValueDoc } from './unreadableValue.js';
import type { RuleDoc } from './rule.js';

/** What is said of every rule. */
export const RULE_DOCS: { readonly [R in RuleId]: RuleDoc<R> } = {
  'missing-target': missingTargetDoc,
  'unmatched-row': unmatchedRowDoc,
  'ambiguous-match': ambiguousMatchDoc,
  'duplicate-row': duplicateRowDoc,
  'missing-value': missingValueDoc,
  'unreadable-value': unreadableValueDoc,
  'ambiguous-value': ambiguousValueDoc,
  'cell-error': cellErrorDoc,
  'scale-suspect': scaleSuspectDoc,
  'unit-mismatch': unitMismatchDoc,
  'text-number': textNumberDoc,
  'hidden-data': hiddenDataDoc,
  'missing-owner': missingOwnerDoc,
  'date-invalid': dateInvalidDoc,
  'target-altered': targetAlteredDoc,
  'rate-mismatch': rateMismatchDoc,
  'status-contradiction': statusContradictionDoc,
  'sum-mismatch': sumMismatchDoc,
  'cumulative-decrease': cumulativeDecreaseDoc,
  'cross-check': crossCheckDoc,
  'ledger-mismatch': ledgerMismatchDoc,
  'period-gap': periodGapDoc,
  stale: staleDoc,
  'overdue-task': overdueTaskDoc,
  'behind-schedule': behindScheduleDoc,
  'not-yet-due': notYetDueDoc,
  'later-than-period': laterThanPeriodDoc,
};
