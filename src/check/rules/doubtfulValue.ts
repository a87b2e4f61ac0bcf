import { endOf } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { TargetRow } from '../../progress/progress.js';
import type { Finding } from '../report.js';
import { figuresOf, isKnown, placed, plannedOf, rowsWithTargets, type Named, type Rule } from './rule.js';

/**
 * Cells that hold something, but no certain value: words, two numbers, an error, or months of unclear meaning. In a
 * column that carries no figure of its own (年度目标, 完成率) words are only a warning: 每季度1次 is a sound target.
 */
export const doubtfulValue: Rule = (context) =>
  rowsWithTargets(context).flatMap(({ row, target }): Finding[] => [
    ...plannedOf(row).flatMap((named) => doubt(target, named, 'warning')),
    ...figuresOf(row, context.asOf).flatMap((named) => doubt(target, named, 'error')),
    ...unclearMeasure(row, target, context.asOf),
    ...(row.rate === null || !isKnown(row, context.asOf)
      ? []
      : doubtfulRate(target, { reading: row.rate, what: '完成率' })),
  ]);

function doubt({ id, metric }: Target, { reading, what }: Named, severity: 'error' | 'warning'): Finding[] {
  if (reading.ok) return [];
  const facts = { ...placed(id, reading.source), metric, text: reading.source.text };
  switch (reading.doubt) {
    case 'unreadable':
      return [{ rule: 'unreadable-value', severity, ...facts, period: what }];
    case 'ambiguous':
      return [{ rule: 'ambiguous-value', severity, ...facts, why: 'two-numbers' }];
    case 'cell-error':
      return [{ rule: 'cell-error', severity: 'error', ...facts }];
    case 'missing':
    case 'not-applicable':
    case 'unit':
      return [];
  }
}

/** A rate has no unit to be converted from: one in 家 is no rate. */
function doubtfulRate(target: Target, { reading, what }: Named): Finding[] {
  const isOther = !reading.ok && reading.doubt === 'unit';
  return doubt(target, { reading: isOther ? { ...reading, doubt: 'unreadable' } : reading, what }, 'warning');
}

function unclearMeasure({ measure, periods }: TargetRow, { id, metric }: Target, asOf: string): Finding[] {
  const first = periods.find(({ period, reading }) => endOf(period) <= asOf && reading.ok)?.reading;
  if (measure !== null || first === undefined) return [];
  const facts = { ...placed(id, first.source), metric, text: first.source.text };
  return [{ rule: 'ambiguous-value', severity: 'error', ...facts, why: 'measure' }];
}
