import Big from 'big.js';
import { percentText, pointsText, preciseText, quantityText } from '../check/format.js';
import type { Assessment } from '../check/report.js';
import { periodLabel } from '../plan/period.js';
import type { Target } from '../plan/plan.js';
import { precisionOfRest, precisionOfSum, type Precision } from '../progress/number/precision.js';
import type { Entry, Progress } from '../progress/progress.js';
import type { DerivedFigure, Figure } from './figure.js';
import { actualInput, fromCell, targetInput, type Input } from './sources.js';

/** What a formula yields about one target, besides what the entry tells. */
type Result = Pick<DerivedFigure, 'text' | 'unit' | 'formula' | 'inputs'> & { what: string; value: Big };

function derived(target: Target, entry: Entry, { what, value, ...result }: Result): DerivedFigure {
  return { kind: 'derived', title: `${target.metric} ${what}`, asOf: entry.asOf, ...result, value: value.toFixed() };
}

/** What rests on a value is as exact as it: 约 before it, or 以上 behind. */
function resting(precision: Precision, text: string): string {
  const { approximate, bound } = precision;
  // 完成年度目标的101.5%以上 is said of 超过 too.
  return preciseText(text, { approximate, bound: bound === '>' ? '>=' : bound });
}

/** 38家, added up over the months of the row that it was read from, over districts, or over the rows of a list, or counted from them. */
export function summedFigure({ rows }: Progress, target: Target, entry: Entry): DerivedFigure {
  const own = rows.filter((row) => row.target === target.id);
  const named = own.flatMap(({ periods, parts }) => [
    ...periods.map(({ period, reading }) => ({ name: periodLabel(period), reading })),
    ...parts,
  ]);
  const inputs = entry.sources.flatMap((source): Input[] => {
    const sources = [fromCell(source)];
    // A bulletin of the ledger is one cell, and counts as one.
    if (entry.how === 'counted' && !source.cell.includes(':'))
      return [{ name: source.text, value: '1', unit: target.unit, sources }];
    // The range of a list's rows is the whole of the sum.
    if (entry.sources.length === 1) return [{ name: source.text, value: entry.value, unit: target.unit, sources }];
    const found = named.find(({ reading: { source: own } }) => own.sheet === source.sheet && own.cell === source.cell);
    if (found?.reading.ok !== true) return [];
    return [{ name: found.name, value: found.reading.value, unit: target.unit, sources }];
  });
  return derived(target, entry, {
    what: '累计完成',
    text: quantityText(entry.value, target.unit, entry),
    value: new Big(entry.value),
    unit: target.unit,
    formula: entry.how === 'counted' ? '名单逐行计数' : '各项相加',
    inputs,
  });
}

/** 126.7%. */
export function rateFigure({ target, rate, pace }: Assessment, entry: Entry): DerivedFigure | null {
  if (rate === null) return null;
  return derived(target, entry, {
    what: '完成率',
    text: resting(entry, percentText(rate, ['1', pace ?? '1'])),
    value: new Big(rate).times(100),
    unit: '%',
    formula: '累计完成 ÷ 年度目标',
    inputs: [actualInput(target, entry), targetInput(target)],
  });
}

/** 26.7%: the part of the rate above the whole; null where it would read 0.0%. */
export function excessFigure({ target, rate }: Assessment, entry: Entry): DerivedFigure | null {
  const over = new Big(rate ?? 0).minus(1);
  if (over.lt('0.0005')) return null;
  return derived(target, entry, {
    what: '超额',
    text: resting(entry, percentText(over.toFixed())),
    value: over.times(100),
    unit: '%',
    formula: '累计完成 ÷ 年度目标 − 100%',
    inputs: [actualInput(target, entry), targetInput(target)],
  });
}

/**
 * 21.7个百分点, ahead of or behind pace; the text has no sign, the value has.
 * @param limits points at which the light changes, which rounding does not reach
 */
export function pointsFigure(
  { target, points, pace }: Assessment,
  entry: Entry,
  limits: readonly string[],
): DerivedFigure | null {
  if (points === null || pace === null) return null;
  const name = paceName(target);
  const due: Input = { name, value: new Big(pace).times(100).toFixed(), unit: '%', sources: [] };
  return derived(target, entry, {
    what: `与${name}之差`,
    text: resting(new Big(points).lt(0) ? precisionOfRest(entry) : entry, `${pointsText(points, limits)}个百分点`),
    value: new Big(points),
    unit: '个百分点',
    formula: `累计完成 ÷ 年度目标 − ${name}`,
    inputs: [actualInput(target, entry), targetInput(target), due],
  });
}

/** What a target's rate is held against: the elapsed share of the year, or a schedule of its own. */
export function paceName({ schedule }: Target): string {
  return schedule.length === 0 ? '序时进度' : '计划进度';
}

/** 3家, or 0.5个百分点 for a percentage: what is lacking to the target; null where nothing is, or no one difference says it. */
export function shortfallFigure(target: Target, entry: Entry): DerivedFigure | null {
  const lacking = new Big(target.value).minus(entry.value);
  if (target.basis === 'per-quarter' || lacking.lte(0)) return null;
  const unit = differenceUnit(target);
  return derived(target, entry, {
    what: '差额',
    text: resting(precisionOfRest(entry), quantityText(lacking.toFixed(), unit)),
    value: lacking,
    unit,
    formula: '年度目标 − 累计完成',
    inputs: [targetInput(target), actualInput(target, entry)],
  });
}

/** By how much a value differs from an earlier reading, without sign; null where it does not. */
export function changeFigure(target: Target, now: Entry, before: Entry): DerivedFigure | null {
  const change = new Big(now.value).minus(before.value);
  if (change.eq(0)) return null;
  const unit = differenceUnit(target);
  const precision = precisionOfSum([now, precisionOfRest(before)]);
  return derived(target, now, {
    what: change.gt(0) ? '增加' : '减少',
    text: resting(change.gt(0) ? precision : precisionOfRest(precision), quantityText(change.abs().toFixed(), unit)),
    value: change,
    unit,
    formula: '本期累计 − 上期累计',
    inputs: [
      { ...actualInput(target, now), name: '本期累计' },
      { ...actualInput(target, before), name: '上期累计' },
    ],
  });
}

/** The same figure without its unit, which the heading of a column says; null where there is none. */
export function withoutUnit(figure: Figure | null): DerivedFigure | null {
  return figure?.kind === 'derived' ? { ...figure, text: figure.text.replace(figure.unit, '') } : null;
}

/** A difference of two percentages is in points. */
function differenceUnit({ unit }: Target): string {
  return unit === '%' ? '个百分点' : unit;
}
