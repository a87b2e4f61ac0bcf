import Big from 'big.js';
import { conversionFactor, type Unit } from '../../plan/unit.js';
import type { Conversion } from '../progress.js';

/** A figure's value in a target's unit, null where it measures something else. */
export function figureInUnit(
  { value, unit }: { value: string; unit: Unit },
  target: Unit,
): { value: string; conversion: Conversion | null } | null {
  const factor = conversionFactor(unit, target);
  if (factor === null) return null;
  return {
    value: factor === '1' ? value : new Big(value).times(factor).toFixed(),
    conversion: unit.name === target.name ? null : { fromUnit: unit.name, toUnit: target.name, factor },
  };
}
