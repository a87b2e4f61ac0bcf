import { endOf } from '../../plan/period.js';
import { precisionOfSum } from '../number/precision.js';
import { sumsOfRow } from './runningSums.js';
import type { Reading, TargetRow } from '../progress.js';

/**
 * What a row says that its target has come to on the row's own day: its total, or else what its periods come to by then.
 * Null where it says nothing of that day, or not what its periods hold.
 */
export function standingOf(row: TargetRow): Reading | null {
  const { total, asOf, measure, periods } = row;
  if (total !== null || asOf === null || measure === null) return total;
  if (measure !== 'increment') return periods.find(({ period }) => endOf(period) === asOf)?.reading ?? null;
  const sum = sumsOfRow(row).find((one) => one.asOf === asOf);
  const last = sum?.added.at(-1);
  if (sum === undefined || last === undefined) return null;
  return {
    ...last,
    value: sum.value,
    ...precisionOfSum(sum.added),
    conversion: sum.added.find(({ conversion }) => conversion !== null)?.conversion ?? null,
    span: null,
    made: { how: 'summed', from: sum.added.flatMap(({ made, source }) => made?.from ?? [source]) },
  };
}
