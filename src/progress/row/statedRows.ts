import type { TargetRow } from '../progress.js';

/** 年度目标 and 完成率 in rows of their own belong to the city's rows. */
export function withStated(
  rows: readonly TargetRow[],
  stated: { planned: readonly TargetRow[]; rate: readonly TargetRow[] },
): TargetRow[] {
  const of = (from: readonly TargetRow[], id: string): TargetRow | undefined =>
    from.find(({ target }) => target === id);
  return rows.map((row) => ({
    ...row,
    planned: row.planned ?? of(stated.planned, row.target)?.planned ?? null,
    rate: row.rate ?? of(stated.rate, row.target)?.rate ?? null,
  }));
}
