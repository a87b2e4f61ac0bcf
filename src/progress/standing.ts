import { endOf } from '../plan/period.js';
import { runningSums } from './runningSums.js';
import type { Reading, TargetRow } from './progress.js';

/**
 * What a row says that its target has come to on the row's own day: its total, or else what its periods come to by then.
 * Null where it says nothing of that day, or not what its periods hold.
 */
export function standingOf({ total, asOf, measure, periods }: TargetRow): Reading | null {
  if (total !== null || asOf === null || measure === null) return total;
  if (measure !== 'increment') return periods.find(({ period }) => endOf(period) === asOf)?.reading ?? null;
  const sum = runningSums(periods).find((one) => one.asOf === asOf);
  const last = sum?.added.at(-1);
  if (sum === undefined || last === undefined) return null;
  return {
    ...last,
    value: sum.value,
    approximate: sum.added.some(({ approximate }) => approximate),
    conversion: sum.added.find(({ conversion }) => conversion !== null)?.conversion ?? null,
    span: null,
    made: { how: 'summed', from: sum.added.flatMap(({ made, source }) => made?.from ?? [source]) },
  };
}
