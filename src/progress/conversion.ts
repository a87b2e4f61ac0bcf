import Big from 'big.js';
import { conversionFactor, type Unit } from '../plan/unit.js';
import type { Conversion } from './progress.js';
import type { QuantityReading } from './quantity.js';

/**
 * A quantity's value in the target's unit, null where it cannot be converted or no unit is known.
 * A unitless number takes the fallback's unit; give the target's own unit as the fallback to assume that one.
 * In a % column a bare 0.75 stays 0.75: that 75 % was meant cannot be told from the cell, so the caller has to compare.
 * @param fallback unit of the cell's surroundings (heading, 计量单位 column), null where they give none
 * @returns decimal in `target`; `conversion` is null where the units are the same
 */
export function inUnitOf(
  reading: Extract<QuantityReading, { ok: true }>,
  fallback: Unit | null,
  target: Unit,
): { value: string; conversion: Conversion | null } | null {
  const unit = reading.unit ?? fallback;
  if (unit?.name === target.name) return { value: reading.value, conversion: null };
  const factor = unit === null ? null : conversionFactor(unit, target);
  if (unit === null || factor === null) return null;
  return {
    value: new Big(reading.value).times(factor).toFixed(),
    conversion: { fromUnit: unit.name, toUnit: target.name, factor },
  };
}
