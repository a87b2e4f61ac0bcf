import type { Period } from '../../src/plan/period.js';
import type { Doubt, PeriodReading, Reading, TargetRow } from '../../src/progress/progress.js';

export function read(value: string, cell = 'B2'): Reading {
  return { ok: true, value, approximate: false, conversion: null, source: { sheet: '指标', cell, text: value } };
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

export function targetRow(fields: Partial<TargetRow>): TargetRow {
  return {
    target: '9-2',
    evidence: '名称一致',
    score: 1,
    table: 0,
    label: { sheet: '指标', cell: 'A2', text: '新认定国家高新技术企业' },
    office: null,
    planned: null,
    periods: [],
    amounts: [],
    measure: null,
    total: null,
    asOf: null,
    rate: null,
    parts: [],
    ...fields,
  };
}
