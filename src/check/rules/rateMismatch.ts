import Big from 'big.js';
import { endOf, type IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import { isExact } from '../../progress/number/precision.js';
import type { Reading, TargetRow } from '../../progress/progress.js';
import { percentText } from '../format.js';
import { overBy } from '../pace.js';
import type { FindingOf } from '../report.js';
import { latestOf } from './rowValues.js';
import { isKnown, placed, type Rule, type RuleDoc } from './rule.js';

/**
 * The stated rate is not what the stated figures yield, cut or rounded at the last digit shown. What a rate of a ceiling
 * or of a quarterly commitment is taken of differs from place to place, so those are not checked.
 */
export const rateMismatch: Rule<'rate-mismatch'> = ({ rows, asOf }) =>
  rows.flatMap(({ row, target }): FindingOf<'rate-mismatch'>[] => {
    if (target.comparator === '<=' || target.basis === 'per-quarter') return [];
    return rated(row, asOf).flatMap(({ rate, actual }) =>
      bases(row.planned, target).some((of) => agrees(rate, actual, of))
        ? []
        : [mismatch(target, rate, new Big(actual).div(target.value))],
    );
  });

type Certain = Extract<Reading, { ok: true }>;

/** The rates of a row, each with what it is of: the row's own of its latest figure, a period's of that period's total. */
function rated(row: TargetRow, asOf: IsoDate): { rate: Certain; actual: string }[] {
  const { rate, rates, periods, measure } = row;
  const latest = rate?.ok === true && isKnown(row, asOf) ? latestOf(row, asOf) : null;
  const own = rate?.ok === true && latest !== null && isSure(row) ? [{ rate, actual: latest }] : [];
  // What a rate of one month's amount is taken of is not known.
  if (rates === undefined || measure === null || measure === 'increment') return own;
  const isOver = overBy(asOf);
  return [
    ...own,
    ...rates.flatMap(({ period, reading }) => {
      const actual = periods.find((one) => endOf(one.period) === endOf(period))?.reading;
      return reading.ok && actual?.ok === true && isExact(actual) && isOver(period)
        ? [{ rate: reading, actual: actual.value }]
        : [];
    }),
  ];
}

/** Whether the row's latest figure is the very number: 约3.4亿元 and 6500台以上 yield no rate to compare with. */
function isSure({ total, periods }: TargetRow): boolean {
  return total?.ok === true ? isExact(total) : periods.every(({ reading }) => !reading.ok || isExact(reading));
}

function mismatch({ id, metric }: Target, { source }: Reading, rate: Big): FindingOf<'rate-mismatch'> {
  // 99.96 % has not reached 100.0 %; above that, the nearest is what a sheet would show.
  const expected = percentText(rate.toFixed(), rate.lt(1) ? ['1'] : []);
  return { rule: 'rate-mismatch', severity: 'error', ...placed(id, source), metric, text: source.text, expected };
}

/** Of what the rate may be taken: the plan's target, or the one that the workbook states. */
function bases(planned: Reading | null, { value }: Target): readonly string[] {
  const isOther = planned?.ok === true && planned.value !== value && planned.value !== '0';
  return isOther ? [value, planned.value] : [value];
}

/** A rate without a % sign may be a share (0.93) or percent (93); either reading is allowed to agree. */
function agrees({ value, source }: Certain, actual: string, of: string): boolean {
  const shown = decimalsShown(/[\d０-９]/.test(source.text) ? source.text : value);
  // Most rates are right, which needs no exact arithmetic to see.
  const isShown = decimalsShown(value) <= shown;
  if (isShown && Math.abs((Number(actual) / Number(of)) * 100 - Number(value)) < 0.499 / 10 ** shown) return true;
  const expected = new Big(actual).div(of);
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

export const rateMismatchDoc: RuleDoc<'rate-mismatch'> = {
  what: '填的完成率不等于完成数除以目标（四舍五入造成的出入不算）。',
  practice: '“不超过”的目标和每季度的目标，各地算法不一，不核对；完成数带“约”“以上”的不核对；完成率栏写“—”不算错。',
  example: {
    given: 'T40 填105.0%，同一行完成23项、目标20项',
    finding: {
      rule: 'rate-mismatch',
      severity: 'error',
      target: '26-1',
      sheet: '指标月报',
      cell: 'T40',
      metric: '推广服务三农新技术新成果',
      text: '105.0%',
      expected: '115.0%',
    },
  },
};
