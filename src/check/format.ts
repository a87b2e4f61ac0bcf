import Big from 'big.js';
import type { Comparator, Target } from '../plan/plan.js';
import { EXACT, type Precision } from '../progress/number/precision.js';
import type { Class, Light, Undetermined } from './report.js';

/** Rates and points are printed to one decimal (practice: 44项，占比80.0%). */
const DECIMALS = 1;

/** A decimal without trailing zeros: 7.30 → 7.3. */
export function plainNumber(value: string): string {
  return new Big(value).toFixed();
}

/** A quantity as printed: 38家, 7.3亿元, 21.3%, 约3.4亿元, 6500台以上. */
export function quantityText(value: string, unit: string, precision: Precision = EXACT): string {
  return preciseText(`${plainNumber(value)}${unit}`, precision);
}

/** A figure with the words that say how exactly it is known: 约3.4亿元, 6500台以上, 超过6500台, 不超过5%. */
export function preciseText(figure: string, precision: Precision): string {
  const { before, after } = precisionWords(precision);
  return `${before}${figure}${after}`;
}

/** The words before and after a figure that is not exact. */
export function precisionWords({ approximate, bound }: Precision): { before: string; after: string } {
  if (bound === null) return { before: approximate ? '约' : '', after: '' };
  return BOUNDS[bound];
}

const BOUNDS: Readonly<Record<Comparator, { before: string; after: string }>> = {
  '>=': { before: '', after: '以上' },
  '>': { before: '超过', after: '' },
  '<=': { before: '不超过', after: '' },
};

/** What is promised, as printed: 30家以上, 超过10.5亿元, 不超过5%. */
export function promiseText({
  comparator,
  value,
  unit,
  basis,
}: Pick<Target, 'comparator' | 'value' | 'unit' | 'basis'>): string {
  const quantity = `${basis === 'per-quarter' ? '每季度' : ''}${quantityText(value, unit)}`;
  return basis === 'deliverable' ? quantity : preciseText(quantity, { approximate: false, bound: comparator });
}

/**
 * Rounds to a number of decimals without reaching or crossing a line: where the nearest number stands otherwise to one
 * of `lines` than the value does, its neighbour is taken, and where neither does, one with more decimals.
 */
export function roundedWithin(value: Big, decimals: number, lines: readonly Big[]): Big {
  const keepsSides = (shown: Big): boolean =>
    lines.every((line) => value.eq(line) || shown.cmp(line) === value.cmp(line));
  const candidates = [Big.roundHalfUp, Big.roundDown, Big.roundUp].map((mode) => value.round(decimals, mode));
  return candidates.find(keepsSides) ?? roundedWithin(value, decimals + 1, lines);
}

/**
 * A share as a percentage to one decimal: 0.533 → 53.3%. Rounding never crosses a line (1 for the whole target, the
 * pace) nor reaches it: 0.9996 → 99.9%.
 */
export function percentText(share: string, lines: readonly string[] = ['1']): string {
  const percent = (text: string): Big => new Big(text).times(100);
  const shown = roundedWithin(percent(share), DECIMALS, lines.map(percent));
  return `${fixed(shown)}%`;
}

/**
 * A difference of percentages to one decimal, without sign; what is not nothing never reads 0.0: 0.04 stays 0.04. Nor
 * does it cross a line, such as the points from which the light is yellow: 9.96 reads 9.9.
 */
export function pointsText(points: string, lines: readonly string[] = []): string {
  const size = new Big(points).abs();
  let decimals = DECIMALS;
  while (!size.eq(0) && size.round(decimals, Big.roundHalfUp).eq(0)) decimals += 1;
  const shown = roundedWithin(
    size,
    decimals,
    lines.map((line) => new Big(line)),
  );
  return fixed(shown, decimals);
}

/** At least the decimals that are printed: 5 → 5.0. */
function fixed(value: Big, decimals = DECIMALS): string {
  const text = value.toFixed();
  return (text.split('.')[1]?.length ?? 0) >= decimals ? text : value.toFixed(decimals);
}

export const CLASS_NAMES: Readonly<Record<Class, string>> = {
  exceeded: '超额完成',
  met: '已完成',
  ahead: '超进度',
  'on-pace': '达进度',
  behind: '欠进度',
  undetermined: '无法判定',
};

export const LIGHT_NAMES: Readonly<Record<Light, string>> = {
  green: '绿灯',
  yellow: '黄灯',
  red: '红灯',
  none: '未亮灯',
};

export const UNDETERMINED_NAMES: Readonly<Record<Undetermined, string>> = {
  'not-yet-due': '未到时点',
  'not-published': '尚未发布',
  'no-value': '暂无数据',
  'no-row': '台账未列',
  conflict: '数据不一致',
};
