import { periodLabel, type IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { Doubt, PeriodReading, Reading, TargetRow } from '../../progress/progress.js';
import { overBy } from '../pace.js';
import { perObject } from '../../progress/perObject.js';
import type { Severity } from '../report.js';
import { figuresOf, plannedOf, type Named } from './figures.js';
import { saysTarget } from './plannedText.js';
import { isKnown, placed, type RuleContext } from './rule.js';

/** A cell that holds something, but no certain value. */
export interface Doubtful {
  row: TargetRow;
  target: Target;
  reading: Extract<Reading, { ok: false }>;
  doubt: Doubt;
  /** 年度目标, 9月, 截至9月底, a district's name, 完成率. */
  what: string;
  /** In a column that carries no figure of its own (年度目标, 完成率) it matters less. */
  severity: Severity;
}

/** All doubtful cells of a workbook, row by row; the rules that tell of them share one search. */
export const doubtfulCells = perObject(({ rows, asOf }: RuleContext): readonly Doubtful[] =>
  rows.flatMap(({ row, target }) => inRow(row, target, asOf)),
);

function inRow(row: TargetRow, target: Target, asOf: string): Doubtful[] {
  // 全年30家以上 is a sound target, however it is put.
  const planned = plannedOf(row).filter(
    ({ reading }) => isDoubtful(reading) && !saysTarget(reading.source.text, target),
  );
  const isRated = row.rate !== null && isDoubtful(row.rate) && isKnown(row, asOf);
  const own = isRated && row.rate !== null ? [{ reading: row.rate, what: '完成率' }] : [];
  const rate = row.rates === undefined ? own : [...own, ...ratesOf(row.rates, asOf)];
  return [
    ...doubtful(row, target, planned, 'warning'),
    ...doubtful(row, target, figuresOf(row, asOf, isDoubtful), 'error'),
    // A rate has no unit to be converted from: one in 家 is no rate.
    ...doubtful(row, target, rate, 'warning').map((one) =>
      one.doubt === 'unit' ? { ...one, doubt: 'unreadable' as const } : one,
    ),
  ];
}

function ratesOf(rates: readonly PeriodReading[], asOf: IsoDate): Named[] {
  const isOver = overBy(asOf);
  return rates.flatMap(({ period, reading }) =>
    isDoubtful(reading) && isOver(period) ? [{ reading, what: `${periodLabel(period)}完成率` }] : [],
  );
}

function isDoubtful(reading: Reading): boolean {
  return !reading.ok && reading.doubt !== 'missing' && reading.doubt !== 'not-applicable';
}

function doubtful(row: TargetRow, target: Target, named: readonly Named[], severity: Severity): Doubtful[] {
  return named.flatMap(({ reading, what }) =>
    reading.ok ? [] : [{ row, target, reading, doubt: reading.doubt, what, severity }],
  );
}

/** Where a doubtful cell is, and what stands in it. */
export function factsOf({ target, reading }: Doubtful) {
  return { ...placed(target.id, reading.source), metric: target.metric, text: reading.source.text };
}
