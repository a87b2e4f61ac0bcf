import type { Assessment, Report } from '../../src/check/report.js';
import type { Plan, Target } from '../../src/plan/plan.js';
import type { CellSource, Entry, Progress, TargetRow } from '../../src/progress/progress.js';

/** A target of item 1 with everything that a test does not say for itself. */
export function target(given: Partial<Target> & Pick<Target, 'id' | 'metric'>): Target {
  return {
    chapter: 1,
    item: 1,
    aliases: [],
    comparator: '>=',
    value: '30',
    unit: '家',
    basis: 'flow',
    strength: 'firm',
    office: null,
    quote: given.metric,
    objectiveQuote: null,
    cycle: 'month',
    schedule: [],
    judgedFrom: null,
    publishedFrom: null,
    ...given,
  };
}

export function planOf(targets: readonly Target[]): Plan {
  const item = { number: 1, chapter: 1, title: '培育创新主体', tasks: [], targets };
  return {
    year: 2031,
    title: '2031年全市科技创新工作要点',
    preamble: '',
    objective: '',
    chapters: [{ number: 1, title: '加快主体培育', items: [item] }],
    settings: { lights: { yellow: '10', red: '30' } },
  };
}

export function source(cell: string, text: string, sheet = '指标'): CellSource {
  return { sheet, cell, text };
}

export function entry(given: Partial<Entry> & Pick<Entry, 'target' | 'value'>): Entry {
  return {
    asOf: '2031-09-30',
    approximate: false,
    conversion: null,
    sources: [source('E5', given.value)],
    how: 'read',
    evidence: '',
    ...given,
  };
}

/** A target that is not judged, unless the test says otherwise. */
export function assessment(given: Partial<Assessment> & Pick<Assessment, 'target'>): Assessment {
  return {
    entry: null,
    actual: null,
    rate: null,
    pace: null,
    points: null,
    class: 'undetermined',
    light: 'none',
    why: null,
    until: null,
    blank: null,
    ...given,
  };
}

export function row(given: Partial<TargetRow> & Pick<TargetRow, 'target' | 'label'>): TargetRow {
  return {
    evidence: '名称一致',
    score: 1,
    table: 0,
    office: null,
    planned: null,
    periods: [],
    measure: null,
    total: null,
    asOf: null,
    rate: null,
    parts: [],
    ...given,
  };
}

export function progressOf(given: Partial<Progress>): Progress {
  return {
    workbook: '台账.xlsx',
    asOf: '2031-09-30',
    rows: [],
    entries: [],
    conflicts: [],
    unmatched: [],
    tasks: [],
    news: [],
    ledger: [],
    ...given,
  };
}

export function reportOf(given: Partial<Report>): Report {
  return { asOf: '2031-09-30', assessments: [], findings: [], ...given };
}
