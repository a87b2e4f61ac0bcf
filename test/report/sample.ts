import type { Assessment, Report } from '../../src/check/report.js';
import type { Plan, Target } from '../../src/plan/plan.js';
import type { CellSource, Entry, Reading, TargetRow } from '../../src/progress/progress.js';
import * as builders from '../check/builders.js';

export { progressOf } from '../check/builders.js';

/** A target of item 1 with everything that a test does not say for itself. */
export function target(given: Partial<Target> & Pick<Target, 'id' | 'metric'>): Target {
  return builders.target({ chapter: 1, item: 1, quote: given.metric, ...given });
}

export function planOf(targets: readonly Target[]): Plan {
  const item = { number: 1, chapter: 1, title: '培育创新主体', tasks: [], targets };
  const chapters = [{ number: 1, title: '加快主体培育', items: [item] }];
  return { ...builders.planOf(), title: '2031年全市科技创新工作要点', chapters };
}

export function source(cell: string, text: string, sheet = '指标'): CellSource {
  return { sheet, cell, text };
}

/** A reading of a cell of that sheet; its text is the value unless given. */
export function read(cell: string, value: string, text = value, given: Partial<builders.Certain> = {}): Reading {
  return builders.read(cell, value, text, { ...given, source: source(cell, text) });
}

export function entry(given: Partial<Entry> & Pick<Entry, 'target' | 'value'>): Entry {
  return builders.entry({ sources: [source('E5', given.value)], evidence: '', ...given });
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
  return builders.row({ evidence: '名称一致', measure: null, asOf: null, ...given });
}

export function reportOf(given: Partial<Report>): Report {
  return { asOf: '2031-09-30', assessments: [], findings: [], ...given };
}
