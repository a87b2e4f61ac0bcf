import Big from 'big.js';
import type { IsoDate } from '../../plan/period.js';
import type { Finding } from '../report.js';
import { placed, rowsWithTargets, type Rule } from './rule.js';
import { valuesOf } from './rowValues.js';

/**
 * Two rows that give one target a value for the same day. A row of districts is another view of the same figures: it is
 * no second row unless it differs.
 */
export const duplicateRow: Rule = (context) => {
  const rows = rowsWithTargets(context).map(({ row, target }) => ({
    row,
    target,
    values: valuesOf(row, context.asOf),
  }));
  const seen = new Map<string, typeof rows>();
  return rows.flatMap((one): Finding[] => {
    const earlier = seen.get(one.row.target) ?? [];
    seen.set(one.row.target, [...earlier, one]);
    const rival = earlier.find(({ values }) => pairsOf(values, one.values).some(([a, b]) => !a.eq(b)));
    const twin = earlier.find(
      ({ row, values }) => row.parts.length + one.row.parts.length === 0 && pairsOf(values, one.values).length > 0,
    );
    const other = rival ?? twin;
    if (other === undefined) return [];
    const agree = rival === undefined;
    const at = { severity: agree ? 'info' : 'error', ...placed(one.target.id, one.row.label) } as const;
    return [{ rule: 'duplicate-row', ...at, metric: one.target.metric, other: other.row.label, agree }];
  });
};

/** The values that both give, for each day of which both speak. */
function pairsOf(a: ReadonlyMap<IsoDate, string>, b: ReadonlyMap<IsoDate, string>): [Big, Big][] {
  return [...a].flatMap(([day, value]): [Big, Big][] => {
    const other = b.get(day);
    return other === undefined ? [] : [[new Big(value), new Big(other)]];
  });
}
