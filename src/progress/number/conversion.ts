import Big from 'big.js';
import { conversionFactor, type Unit } from '../../plan/unit.js';
import type { Conversion } from '../progress.js';
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
    value: times(reading.value, factor),
    conversion: { fromUnit: unit.name, toUnit: target.name, factor },
  };
}

/** Money's factors are powers of ten: they move the point, which needs no arithmetic. */
function times(value: string, factor: string): string {
  const [, zeros] = /^1(0*)$/.exec(factor) ?? [];
  const places = zeros?.length ?? POINT_TO_LEFT.exec(factor)?.[1]?.length;
  if (places === undefined) return new Big(value).times(factor).toFixed();
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const point = whole.length + (zeros === undefined ? -places : places);
  const digits = `${'0'.repeat(Math.max(0, -point))}${whole}${decimals}`.padEnd(point, '0');
  const at = Math.max(0, point);
  const left = digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(at).replace(/0+$/, '');
  return right === '' ? (left === '0' ? '0' : sign + left) : `${sign}${left}.${right}`;
}

/** 0.0001 moves the point by four. */
const POINT_TO_LEFT = /^0\.(0*1)$/;
