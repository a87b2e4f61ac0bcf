import type { Basis } from '../../plan/plan.js';
import type { PeriodReading, Reading } from '../progress.js';

/** What is counted or adds up: it cannot be less than nothing. A growth may be, and so may a ratio of one. */
export function isCounted(basis: Basis): boolean {
  return basis !== 'growth' && basis !== 'ratio';
}

/** A figure below nothing of what is counted is no certain value: the sign may be a slip, or a dash. */
export function notBelowNothing(reading: Reading, basis: Basis): Reading {
  if (!reading.ok || !reading.value.startsWith('-') || !isCounted(basis)) return reading;
  return { ok: false, doubt: 'ambiguous', source: reading.source };
}

/** The periods of a row that hold totals or levels; an amount of one month may correct those before it. */
export function periodsNotBelowNothing(periods: readonly PeriodReading[], basis: Basis): readonly PeriodReading[] {
  const isSound = periods.every(({ reading }) => !reading.ok || !reading.value.startsWith('-'));
  if (isSound || !isCounted(basis)) return periods;
  return periods.map(({ period, reading }) => ({ period, reading: notBelowNothing(reading, basis) }));
}
