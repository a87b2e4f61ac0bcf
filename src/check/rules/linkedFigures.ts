import type { IsoDate } from '../../plan/period.js';
import { conversionFactor, unitNamed } from '../../plan/unit.js';
import { isExact } from '../../progress/number/precision.js';
import type { CellSource } from '../../progress/progress.js';
import { ofTarget } from '../byTarget.js';
import { quantityText } from '../format.js';
import type { RuleContext } from './rule.js';

/** A figure that takes part in a check. */
export interface Figure {
  name: string;
  value: string;
  unit: string;
  source: CellSource | null;
}

/**
 * What a target or a witness comes to on a day; null where nothing certain is known. A figure without a day is the workbook's
 * day's; `standing` is for one that holds all year, such as what there was at the end of the last.
 */
export function figureOn(
  { plan, progress, targets }: RuleContext,
  id: string,
  day: IsoDate,
  standing = false,
): Figure | null {
  const target = targets.get(id);
  if (target !== undefined) {
    const entry = ofTarget(progress, id).entries.find((one) => one.asOf === day);
    if (entry === undefined || !isExact(entry)) return null;
    return { name: target.metric, value: entry.value, unit: target.unit, source: entry.sources.at(-1) ?? null };
  }
  const unit = plan.witnesses.find((one) => one.id === id)?.unit;
  const own = progress.witnesses.filter((one) => one.witness === id && one.reading.ok);
  const found =
    own.find(({ asOf }) => (asOf ?? progress.asOf) === day) ??
    (standing ? own.findLast(({ asOf }) => asOf === null || asOf <= day) : undefined);
  if (unit === undefined || found?.reading.ok !== true || !isExact(found.reading)) return null;
  return { name: found.label.text.trim(), value: found.reading.value, unit, source: found.reading.source };
}

/** The decimal by which a number in one unit becomes one in the other, null where they do not measure the same. */
export function factorBetween(from: string, to: string): string | null {
  const [a, b] = [unitNamed(from), unitNamed(to)];
  return a === null || b === null ? null : conversionFactor(a, b);
}

/** 8.2亿元. */
export function text({ value, unit }: Figure): string {
  return quantityText(value, unit);
}
