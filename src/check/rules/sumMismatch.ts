import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { Target } from '../../plan/plan.js';
import type { TargetRow } from '../../progress/progress.js';
import { contradictions } from '../../progress/entries.js';
import { isExact } from '../../progress/number/precision.js';
import { subtotalContradictions } from '../../progress/row/subtotals.js';
import { quantityText } from '../format.js';
import { yearEnd } from '../pace.js';
import type { FindingOf } from '../report.js';
import { isKnown, placed, type Rule, type RuleContext, type RuleDoc } from './rule.js';
import { endOfMonth, latestPeriod } from './rowValues.js';

/**
 * Parts that do not add up to their total, a cumulative figure that the row's own months contradict, and a list's 小计 that its
 * rows do not come to.
 */
export const sumMismatch: Rule<'sum-mismatch'> = (context) => [
  ...totals(context),
  ...cumulativeAgainstAmounts(context),
  ...ofLists(context),
];

type Mismatch = FindingOf<'sum-mismatch'>;

/** 累计 beside 当月 that is not the 累计 before and the 当月 together. */
function cumulativeAgainstAmounts({ rows, asOf: day }: RuleContext): Mismatch[] {
  return rows.flatMap(({ row, target }) =>
    [...contradictions(row), ...subtotalContradictions(row)]
      .filter(({ asOf }) => asOf <= day)
      .map(({ stated, value }): Mismatch => {
        const text = (one: string): string => quantityText(one, target.unit);
        const facts = { metric: target.metric, stated: text(stated.value), expected: text(value), dropped: true };
        const at = placed(target.id, stated.source);
        return { rule: 'sum-mismatch', severity: 'error', ...at, what: 'months', ...facts };
      }),
  );
}

function ofLists({ progress, targets }: RuleContext): Mismatch[] {
  return progress.lists.flatMap(({ target: id, subtotals }) => {
    const target = targets.get(id);
    if (target === undefined) return [];
    return subtotals.map(({ stated, value }): Mismatch => {
      const text = (one: string): string => quantityText(one, target.unit);
      const facts = { metric: target.metric, stated: text(stated.value), expected: text(value), dropped: false };
      return { rule: 'sum-mismatch', severity: 'error', ...placed(id, stated.source), what: 'rows', ...facts };
    });
  });
}

function totals({ rows, asOf, plan }: RuleContext): Mismatch[] {
  return rows.flatMap(({ row, target }) => {
    if (row.total?.ok !== true || !isExact(row.total) || !isKnown(row, asOf)) return [];
    const { value: stated, source } = row.total;
    const report = (what: 'parts' | 'months', expected: string, dropped: boolean): Mismatch[] => {
      // Decimals are written in one way only, so texts compare.
      if (expected === stated) return [];
      const text = (value: string): string => quantityText(value, target.unit);
      const facts = { metric: target.metric, what, stated: text(stated), expected: text(expected), dropped };
      return [{ rule: 'sum-mismatch', severity: 'error', ...placed(target.id, source), ...facts }];
    };
    const parts = sumOfParts(row, target);
    const months = valueOfMonths(row, plan.year);
    return [
      ...(parts === null ? [] : report('parts', parts, false)),
      ...(months === null ? [] : report('months', months.value, months.day === row.asOf)),
    ];
  });
}

/** Null where a part is not certain, or where parts of such a target do not add up (rates, growth). */
function sumOfParts({ parts }: TargetRow, { basis }: Target): string | null {
  if (parts.length === 0 || (basis !== 'flow' && basis !== 'stock' && basis !== 'per-quarter')) return null;
  let sum = new Big(0);
  for (const { reading } of parts) {
    if (reading.ok && isExact(reading)) sum = sum.plus(reading.value);
    else if (reading.ok || reading.doubt !== 'not-applicable') return null;
  }
  return sum.toFixed();
}

/** What the months come to in the month of the total, the last of the year for a total that was taken later. */
function valueOfMonths(row: TargetRow, year: number): { day: IsoDate; value: string } | null {
  if (row.asOf === null) return null;
  const day = row.asOf > yearEnd(year) ? yearEnd(year) : endOfMonth(row.asOf);
  const latest = latestPeriod(row, day);
  return latest?.day === day ? latest : null;
}

export const sumMismatchDoc: RuleDoc<'sum-mismatch'> = {
  what: '各区县相加不等于合计，各月数与累计完成不一致，各季度相加不等于合计，名单、台账里的小计、合计不等于各行相加。',
  practice:
    '比率、增速不能相加，不核对；带“约”的不核对；有一部分读不出的不核对。累计与各月矛盾时，这一时点的数不采用；台账的小计与各行矛盾时，按各行采用。',
  example: {
    given: 'M30 的合计填436家，同一行八个县区、园区相加是454家',
    finding: {
      rule: 'sum-mismatch',
      severity: 'error',
      target: '9-3',
      sheet: '县区园区',
      cell: 'M30',
      metric: '备案国家科技型中小企业',
      what: 'parts',
      stated: '436家',
      expected: '454家',
      dropped: false,
    },
  },
};
