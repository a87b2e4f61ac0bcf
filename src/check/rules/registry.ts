import { behindSchedule } from './behindSchedule.js';
import { dateInvalid } from './dateInvalid.js';
import { doubtfulValue } from './doubtfulValue.js';
import { duplicateRow } from './duplicateRow.js';
import { cumulativeDecrease } from './cumulativeDecrease.js';
import { laterThanPeriod } from './laterThanPeriod.js';
import { missingTarget } from './missingTarget.js';
import { missingValue } from './missingValue.js';
import { notYetDue } from './notYetDue.js';
import { rateMismatch } from './rateMismatch.js';
import type { Rule } from './rule.js';
import { sumMismatch } from './sumMismatch.js';
import { targetAltered } from './targetAltered.js';
import { unitMismatch } from './unitMismatch.js';
import { unmatchedRow } from './unmatchedRow.js';

/** All rules, in the order in which their findings are reported: what is in the workbook, then what it means. */
export const RULES: readonly Rule[] = [
  missingTarget,
  unmatchedRow,
  duplicateRow,
  missingValue,
  doubtfulValue,
  unitMismatch,
  targetAltered,
  rateMismatch,
  sumMismatch,
  cumulativeDecrease,
  dateInvalid,
  behindSchedule,
  notYetDue,
  laterThanPeriod,
];
