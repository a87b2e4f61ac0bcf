import Big from 'big.js';
import type { Target } from '../../plan/plan.js';
import type { Reading, TargetRow } from '../../progress/progress.js';
import { percentText } from '../format.js';
import type { Finding } from '../report.js';
import { isKnown, placed, rowsWithTargets, type Rule } from './rule.js';
import { endOfMonth, latestPeriod } from './rowValues.js';

/**
 * The stated rate is not what the stated figures yield, cut or rounded at the last digit shown. What a rate of a ceiling
 * or of a quarterly commitment is taken of differs from place to place, so those are not checked.
 */
export const rateMismatch: Rule = (context) =>
  rowsWithTargets(context).flatMap(({ row, target }): Finding[] => {
    if (row.rate?.ok !== true || target.comparator === '<=' || target.basis === 'per-quarter') return [];
    const actual = isKnown(row, context.asOf) ? actualOf(row, context.asOf) : null;
    if (actual === null) return [];
    const { rate } = row;
    const planned = row.planned?.ok === true && !new Big(row.planned.value).eq(0) ? [row.planned.value] : [];
    if ([target.value, ...planned].some((of) => agrees(rate, new Big(actual).div(of)))) return [];
    return [mismatch(target, rate, new Big(actual).div(target.value))];
  });

function mismatch({ id, metric }: Target, { source }: Reading, rate: Big): Finding {
  // 99.96 % has not reached 100.0 %; above that, the nearest is what a sheet would show.
  const expected = percentText(rate.toFixed(), rate.lt(1) ? ['1'] : []);
  return { rule: 'rate-mismatch', severity: 'error', ...placed(id, source), metric, text: source.text, expected };
}

/** The figure of which the rate is stated: the total's, or the latest period's. */
function actualOf(row: TargetRow, asOf: string): string | null {
  if (row.total?.ok === true) return row.total.value;
  const isBlank = row.total === null || row.total.doubt === 'missing';
  return isBlank ? (latestPeriod(row, endOfMonth(row.asOf ?? asOf))?.value ?? null) : null;
}

/** A rate without a % sign may be a share (0.93) or percent (93); either reading is allowed to agree. */
function agrees({ value, source }: Extract<Reading, { ok: true }>, expected: Big): boolean {
  const shown = decimalsShown(/[\d０-９]/.test(source.text) ? source.text : value);
  const asPercent = near(value, expected.times(100), shown);
  // A share tells whole percents at least: 1 is not 97 %, rounded.
  return asPercent || (!/[%％]/.test(source.text) && near(value, expected, Math.max(shown, 2)));
}

function near(stated: string, expected: Big, decimals: number): boolean {
  const shown = new Big(stated).round(decimals, Big.roundHalfUp);
  return [Big.roundHalfUp, Big.roundDown].some((mode) => shown.eq(expected.round(decimals, mode)));
}

function decimalsShown(text: string): number {
  return /[.．]([\d０-９]+)/.exec(text)?.[1]?.length ?? 0;
}
