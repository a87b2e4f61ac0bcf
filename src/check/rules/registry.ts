import type { RuleId } from '../report.js';
import { ambiguousMatch } from './ambiguousMatch.js';
import { ambiguousValue } from './ambiguousValue.js';
import { behindSchedule } from './behindSchedule.js';
import { cellError } from './cellError.js';
import { crossCheck } from './crossCheck.js';
import { cumulativeDecrease } from './cumulativeDecrease.js';
import { dateInvalid } from './dateInvalid.js';
import { duplicateRow } from './duplicateRow.js';
import { hiddenData } from './hiddenData.js';
import { laterThanPeriod } from './laterThanPeriod.js';
import { ledgerMismatch } from './ledgerMismatch.js';
import { missingOwner } from './missingOwner.js';
import { missingTarget } from './missingTarget.js';
import { missingValue } from './missingValue.js';
import { notYetDue } from './notYetDue.js';
import { overdueTask } from './overdueTask.js';
import { periodGap } from './periodGap.js';
import { rateMismatch } from './rateMismatch.js';
import { scaleSuspect } from './scaleSuspect.js';
import { stale } from './stale.js';
import { statusContradiction } from './statusContradiction.js';
import { sumMismatch } from './sumMismatch.js';
import { targetAltered } from './targetAltered.js';
import { textNumber } from './textNumber.js';
import { unitMismatch } from './unitMismatch.js';
import { unmatchedRow } from './unmatchedRow.js';
import { unreadableValue } from './unreadableValue.js';
import type { Rule } from './rule.js';

/** Every rule by its id, in the order in which findings are reported: what is in the workbook, then what it means. */
export const RULES: { readonly [R in RuleId]: Rule<R> } = {
  'missing-target': missingTarget,
  'unmatched-row': unmatchedRow,
  'ambiguous-match': ambiguousMatch,
  'duplicate-row': duplicateRow,
  'missing-value': missingValue,
  'unreadable-value': unreadableValue,
  'ambiguous-value': ambiguousValue,
  'cell-error': cellError,
  'scale-suspect': scaleSuspect,
  'unit-mismatch': unitMismatch,
  'text-number': textNumber,
  'hidden-data': hiddenData,
  'missing-owner': missingOwner,
  'date-invalid': dateInvalid,
  'target-altered': targetAltered,
  'rate-mismatch': rateMismatch,
  'status-contradiction': statusContradiction,
  'sum-mismatch': sumMismatch,
  'cumulative-decrease': cumulativeDecrease,
  'cross-check': crossCheck,
  'ledger-mismatch': ledgerMismatch,
  'period-gap': periodGap,
  stale,
  'overdue-task': overdueTask,
  'behind-schedule': behindSchedule,
  'not-yet-due': notYetDue,
  'later-than-period': laterThanPeriod,
};
