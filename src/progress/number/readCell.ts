import type { Target } from '../../plan/plan.js';
import { conversionFactor, unitNamed, type Unit } from '../../plan/unit.js';
import type { Cell } from '../../workbook/workbook.js';
import { inUnitOf } from './conversion.js';
import { figuresIn } from './figuresIn.js';
import type { Precision } from './precision.js';
import type { CellSource, Doubt, Reading } from '../progress.js';
import { readQuantity, type QuantityReading } from './quantity.js';

/** A unit that is said of a cell by what stands beside or above it; `unknown` where the word is none of ours. */
export interface SaidUnit {
  unit: Unit | 'unknown';
  from: 'unit-column' | 'label' | 'heading' | 'title';
}

/** Units that a cell's surroundings give. */
export interface Surroundings {
  /** Of the unit column, the label or the heading: said of this cell, so one that is unknown or cannot be converted is a fault. */
  own: SaidUnit | null;
  /** Of the title lines: said of the table at large, so each counts only where it measures what the target does. */
  table: readonly Unit[];
}

type QuantityRead = Extract<QuantityReading, { ok: true }>;

/** What a figure is measured against: a target, or what is like one. */
export type Measured = Pick<Target, 'unit' | 'value'>;

/**
 * Reads a cell as a value of a target, in the target's unit. The cell's own unit comes first, then its surroundings';
 * where there is none, the number is in the plan's unit, unless that cannot be.
 */
export function readForTarget(cell: Cell | null, source: CellSource, target: Measured, around: Surroundings): Reading {
  const unit = unitNamed(target.unit);
  const quantity = readQuantity(unit?.dimension === 'money' ? inYuan(cell) : cell);
  if (!quantity.ok) return doubtful(quantity.doubt, source, unit);
  const isBare = quantity.unit === null;
  const given = isBare ? surrounding(around, unit) : null;
  const converted = unit === null || given?.unit === 'unknown' ? null : inUnitOf(quantity, given?.unit ?? unit, unit);
  if (unit === null || converted === null) return { ok: false, doubt: 'unit', source };
  const { value, conversion } = converted;
  const isSaid = !isBare || given !== null;
  const doubt = scaleDoubt(quantity, Number(value), Number(target.value), unit, isSaid);
  if (doubt !== null) return { ok: false, doubt, source };
  // Written out, here and below: a large workbook has very many, and spreading takes several times as long.
  const { approximate, bound } = precisionOf(quantity);
  return {
    ok: true,
    value,
    approximate,
    bound,
    conversion,
    unitFrom: isBare ? (given?.from ?? 'plan') : 'cell',
    asText: isDigits(cell),
    span: null,
    source,
  };
}

/** A longer text is no amount as a whole. */
const LONGEST = 400;

/** 银行报3200万元，台账3450万元: what is asked back names both. */
function doubtful(doubt: Doubt, source: CellSource, unit: Unit | null): Reading {
  const among = doubt === 'ambiguous' && unit !== null ? figuresIn(source.text, unit) : [];
  return among.length > 0 ? { ok: false, doubt, among, source } : { ok: false, doubt, source };
}

/** 2.31亿 of money is 2.31亿元, also in a column of 万元: nobody counts in 亿万元. */
function inYuan(cell: Cell | null): Cell | null {
  if (typeof cell?.value !== 'string' || cell.value.length > LONGEST || !/[万亿]/.test(cell.value)) return cell;
  return { ...cell, value: cell.value.replace(/([万亿])(?=\s*(?:左右|上下|以上|以内)?\s*$)/, '$1元') };
}

/** A text that is nothing but a number: the spreadsheet's own sums leave it out. */
function isDigits(cell: Cell | null): boolean {
  return typeof cell?.value === 'string' && /^\s*['‘’`]?[-+]?[\d０-９,，.．]+\s*$/.test(cell.value);
}

/** 960余条 is about 960: that it is a little more says nothing besides. */
function precisionOf({ approximate, bound }: QuantityRead): Precision {
  return { approximate, bound: approximate ? null : bound };
}

function surrounding({ own, table }: Surroundings, unit: Unit | null): SaidUnit | null {
  if (own !== null || unit === null) return own;
  const fitting = table.filter((one) => conversionFactor(one, unit) !== null);
  const [first] = fitting;
  if (first === undefined) return null;
  return { unit: fitting.every(({ factor }) => factor === first.factor) ? first : 'unknown', from: 'title' };
}

/** A figure this many times larger than the year's target is in another unit, or in none that is. */
const FAR_ABOVE = 1000;
/** An amount this many times smaller, but not nothing, is in a larger unit: 0.42 (亿元) for 5000万元. */
const FAR_BELOW = 5000;

/**
 * Doubts a figure by its size; in a % column a bare 0.224 may be 22.4 %. Where a unit is said, a whole number may be as
 * small as it says: a district's 5万元; 2.73 is how one writes 亿元. Sizes are rough, so they need no decimals.
 */
function scaleDoubt(as: QuantityRead, value: number, yearly: number, unit: Unit, isSaid: boolean): Doubt | null {
  const size = Math.abs(value);
  if (size === 0 || yearly === 0) return null;
  if (unit.dimension === 'share') return as.unit === null && size < 1 && size * 10 < yearly ? 'ambiguous' : null;
  if (size >= yearly * FAR_ABOVE) return 'scale';
  const isTiny = unit.dimension === 'money' && size * FAR_BELOW < yearly;
  return isTiny && !(isSaid && !as.value.includes('.')) ? 'scale' : null;
}

/** Reads a stated rate as it stands: 93.3 for 93.3%, but 0.933 for a bare 0.933, which may be 93.3 % as well. */
export function readRate(cell: Cell | null, source: CellSource): Reading {
  const quantity = readQuantity(withoutRateWords(cell));
  if (!quantity.ok) return { ok: false, doubt: quantity.doubt, source };
  if (quantity.unit !== null && quantity.unit.name !== '%') return { ok: false, doubt: 'unit', source };
  const { value } = quantity;
  const unitFrom = quantity.unit === null ? 'plan' : 'cell';
  const { approximate, bound } = precisionOf(quantity);
  const asText = isDigits(cell);
  return { ok: true, value, approximate, bound, conversion: null, unitFrom, asText, span: null, source };
}

/** 完成85%, 完成年度目标的124.0%. */
function withoutRateWords(cell: Cell | null): Cell | null {
  if (typeof cell?.value !== 'string') return cell;
  return {
    ...cell,
    value: cell.value.replace(/^\s*(?:已|累计)?完成(?:率为?|(?:年度|全年)?(?:目标|任务)*的?)[:：]?(?=\s*\S)/, ''),
  };
}
