import Big from 'big.js';
import type { Target } from '../../plan/plan.js';
import { unitNamed, unitPattern } from '../../plan/unit.js';
import type { Cell } from '../../workbook/workbook.js';
import { inUnitOf } from './conversion.js';
import { halfWidth } from './halfWidth.js';
import { EXACT } from './precision.js';
import type { CellSource, Reading } from '../progress.js';
import { readForTarget, type Surroundings } from './readCell.js';

const FIGURE = new RegExp(`(?<![\\d.,])(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(${unitPattern()})?`, 'g');
/** Digits that measure nothing: in quotes, in years and dates, in R&D-like letters. */
const NO_FIGURE = /[“"《][^”"》]*[”"》]|(?:19|20)\d{2}\s*年(?:\d{1,2}月)?|\d{1,2}\s*月底?/g;
const QUARTERS = 4;

/**
 * Reads the year's target as the workbook states it. It may be stated in the plan's manner, in more words than a figure
 * has: 全年30家以上, 力争达到600亿元, 每季度1次, 1次/季度, 新引进10支. Of two figures that fit, the plan's own is the one that
 * is meant; that a target due each quarter is stated for the whole year is no change of it.
 */
export function readPlanned(cell: Cell | null, source: CellSource, target: Target, around: Surroundings): Reading {
  const read = readForTarget(withoutAim(cell), source, target, around);
  if (read.ok) return { ...read, value: ofQuarter(read.value, target) };
  if (typeof cell?.value !== 'string' || (read.doubt !== 'unreadable' && read.doubt !== 'ambiguous')) return read;
  const figures = figuresIn(cell.value, target);
  const [first] = figures;
  const own = figures.find(({ value }) => ofQuarter(value, target) === target.value);
  const found = own ?? (figures.every(({ value }) => value === first?.value) ? first : undefined);
  if (found === undefined) return read;
  const { value, conversion, start, end } = found;
  return {
    ok: true,
    value: ofQuarter(value, target),
    ...EXACT,
    conversion,
    unitFrom: 'cell',
    asText: false,
    span: { start, end },
    source,
  };
}

/** Words of aim before the figure, which may be without a unit: 力争80. */
const AIM = /^\s*(?:全年|力争|争取|争创|确保|计划|目标|任务|实现|完成|达到?)+(?:[:：]|为)?(?=\s*\d)/;

function withoutAim(cell: Cell | null): Cell | null {
  return typeof cell?.value === 'string' ? { ...cell, value: cell.value.replace(AIM, '') } : cell;
}

function ofQuarter(value: string, { basis, value: own }: Target): string {
  return basis === 'per-quarter' && new Big(own).times(QUARTERS).eq(value) ? own : value;
}

interface PlannedFigure extends NonNullable<ReturnType<typeof inUnitOf>> {
  start: number;
  end: number;
}

/** The figures of a text whose units are the target's or can be converted to it. */
function figuresIn(text: string, target: Target): PlannedFigure[] {
  const unit = unitNamed(target.unit);
  const plain = halfWidth(text).replace(NO_FIGURE, (all) => ' '.repeat(all.length));
  if (unit === null) return [];
  return [...plain.matchAll(FIGURE)].flatMap(({ 0: all, 1: digits = '', 2: name, index }) => {
    const own = name === undefined ? null : unitNamed(name);
    if (own === null) return [];
    const value = new Big(digits.replaceAll(',', '')).toFixed();
    const converted = inUnitOf({ ok: true, value, unit: own, ...EXACT }, null, unit);
    return converted === null ? [] : [{ ...converted, start: index, end: index + all.length }];
  });
}
