import type { Progress } from '../../../src/progress/progress.js';

/** All that a workbook says, but for why a row was taken for a target; columns by what they were taken for. */
export function sense(progress: Progress): unknown {
  return {
    ...progress,
    rows: progress.rows.map((row) => ({ ...row, evidence: '', score: 1 })),
    entries: progress.entries.map((entry) => ({ ...entry, evidence: '' })),
    tables: progress.tables.map(({ columns, ...table }) => ({
      ...table,
      columns: [...columns].flatMap(([column, { role, unit, period, wording }]) =>
        role === null ? [] : [{ column, role, unit, period, wording }],
      ),
    })),
  };
}
