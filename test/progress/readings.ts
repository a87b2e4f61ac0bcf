import type { Period } from '../../src/plan/period.js';
import type { Doubt, PeriodReading, Reading, TargetRow } from '../../src/progress/progress.js';
import { read as readIn, row } from '../check/builders.js';

export function read(value: string, cell = 'B2'): Reading {
  return readIn(cell, value, value, { source: { sheet: '指标', cell, text: value } });
}

export function doubt(why: Doubt, cell = 'B2'): Reading {
  return { ok: false, doubt: why, source: { sheet: '指标', cell, text: '' } };
}

/** Readings of January, February …; null is an empty cell. */
export function months(...values: (string | null)[]): PeriodReading[] {
  return series('month', values);
}

export function quarters(...values: (string | null)[]): PeriodReading[] {
  return series('quarter', values);
}

function series(kind: Period['kind'], values: (string | null)[]): PeriodReading[] {
  return values.map((value, at) => {
    const cell = `${String.fromCharCode(66 + at)}2`;
    return {
      period: { kind, year: 2021, index: at + 1 },
      reading: value === null ? doubt('missing', cell) : read(value, cell),
    };
  });
}

/** A row whose periods and total say nothing yet. */
export function targetRow(fields: Partial<TargetRow>): TargetRow {
  return row({ measure: null, asOf: null, ...fields });
}
