import type { CellSource, PeriodReading, TargetRow } from '../progress/progress.js';
import { placeText } from './place.js';
import { quoted } from './words.js';

/** By what a row was taken for its target. */
export function rowStep({ label, evidence, score }: TargetRow): string {
  return `认定：${cellText(label)}，${evidence}，把握${Math.round(score * 100)}%`;
}

/** The periods of a row, with those of earlier sheets that it goes on with. */
export function monthsOf({ earlier = [], periods }: TargetRow): readonly PeriodReading[] {
  return [...earlier, ...periods];
}

/** A cell's place and what stands in it. */
export function cellText(source: CellSource): string {
  return `${placeText(source)} ${quoted(source.text)}`;
}
