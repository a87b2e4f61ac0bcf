import Big from 'big.js';
import type { Target } from '../plan/plan.js';
import { conversionFactor, unitNamed, type Unit } from '../plan/unit.js';
import type { Cell } from '../workbook/workbook.js';
import { inUnitOf } from './conversion.js';
import type { CellSource, Doubt, Reading } from './progress.js';
import { readQuantity, type QuantityReading } from './quantity.js';

/** Units that a cell's surroundings give. */
export interface Surroundings {
  /** Of the unit column, the label or the heading: said of this cell, so one that is unknown or cannot be converted is a fault. */
  own: Unit | 'unknown' | null;
  /** Of the title lines: said of the table at large, so each counts only where it measures what the target does. */
  table: readonly Unit[];
}

/**
 * Reads a cell as a value of a target, in the target's unit. The cell's own unit comes first, then its surroundings';
 * where there is none, the number is in the plan's unit, unless that cannot be.
 */
export function readForTarget(cell: Cell | null, source: CellSource, target: Target, around: Surroundings): Reading {
  const quantity = readQuantity(cell);
  if (!quantity.ok) return { ok: false, doubt: quantity.doubt, source };
  const unit = unitNamed(target.unit);
  const given = quantity.unit === null ? surrounding(around, unit) : null;
  const converted = unit === null || given === 'unknown' ? null : inUnitOf(quantity, given ?? unit, unit);
  if (unit === null || converted === null) return { ok: false, doubt: 'unit', source };
  const { value, conversion } = converted;
  const doubt = quantity.unit === null ? scaleDoubt(value, target, unit, given !== null) : null;
  if (doubt !== null) return { ok: false, doubt, source };
  return { ok: true, value, approximate: isApproximate(quantity), conversion, source };
}

/** 30家以上 says no more of the figure than 约30家 does. */
function isApproximate(quantity: Extract<QuantityReading, { ok: true }>): boolean {
  return quantity.approximate || quantity.bound !== null;
}

function surrounding({ own, table }: Surroundings, unit: Unit | null): Unit | 'unknown' | null {
  if (own !== null || unit === null) return own;
  const fitting = table.filter((one) => conversionFactor(one, unit) !== null);
  const [first] = fitting;
  if (first === undefined) return null;
  return fitting.every(({ factor }) => factor === first.factor) ? first : 'unknown';
}

/** An amount this many times smaller than the year's target, but not nothing, is in a larger unit: 0.42 (亿元) for 5000万元. */
const FAR_BELOW = 5000;

/**
 * Doubts a bare number by its size: in a % column 0.224 may be 22.4 %; an amount of money a thousand times the year's
 * target is in another unit than its surroundings say; and so is, where they say none, one that is next to nothing.
 */
function scaleDoubt(value: string, target: Target, unit: Unit, unitIsSaid: boolean): Doubt | null {
  if (unit.dimension === 'share') {
    const size = new Big(value).abs();
    return size.gt(0) && size.lt(1) && size.times(10).lt(target.value) ? 'ambiguous' : null;
  }
  if (unit.dimension !== 'money') return null;
  const amount = new Big(value).abs();
  if (amount.gte(new Big(target.value).times(1000))) return 'unit';
  return !unitIsSaid && amount.gt(0) && amount.times(FAR_BELOW).lt(target.value) ? 'unit' : null;
}

/** Reads a stated rate as it stands: 93.3 for 93.3%, but 0.933 for a bare 0.933, which may be 93.3 % as well. */
export function readRate(cell: Cell | null, source: CellSource): Reading {
  const quantity = readQuantity(cell);
  if (!quantity.ok) return { ok: false, doubt: quantity.doubt, source };
  if (quantity.unit !== null && quantity.unit.name !== '%') return { ok: false, doubt: 'unit', source };
  return { ok: true, value: quantity.value, approximate: quantity.approximate, conversion: null, source };
}
