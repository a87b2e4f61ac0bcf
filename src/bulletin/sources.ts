import type { Target } from '../plan/plan.js';
import { isClip, type CellSource, type Entry, type NewsSource } from '../progress/progress.js';
import type { DerivedFigure, Source } from './figure.js';

/** A number that a formula works on. */
export type Input = DerivedFigure['inputs'][number];

/** A cell as the source of a figure. */
export function fromCell({ sheet, cell, text }: CellSource): Source {
  return { from: 'workbook', sheet, cell, text };
}

/** A cell or a clip as the source of a figure. */
export function fromNews(source: NewsSource): Source {
  if (!isClip(source)) return fromCell(source);
  const { clip, address, site, text } = source;
  return { from: 'clip', id: clip, address, site, text };
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
