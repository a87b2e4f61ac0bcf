import type { Target } from '../plan/plan.js';
import type { CellSource, Entry } from '../progress/progress.js';
import type { DerivedFigure, Source } from './figure.js';

/** A number that a formula works on. */
export type Input = DerivedFigure['inputs'][number];

/** A cell as the source of a figure. */
export function fromCell({ sheet, cell, text }: CellSource): Source {
  return { from: 'workbook', sheet, cell, text };
}

/** The plan's own words as the source of a figure. */
export function fromPlan(target: Target): Source {
  return { from: 'plan', id: target.id, quote: target.quote };
}

/** An entry as an input of a formula. */
export function actualInput(target: Target, entry: Entry): Input {
  return { name: '累计完成', value: entry.value, unit: target.unit, sources: entry.sources.map(fromCell) };
}

/** The year's target as an input of a formula. */
export function targetInput(target: Target): Input {
  return { name: '年度目标', value: target.value, unit: target.unit, sources: [fromPlan(target)] };
}
