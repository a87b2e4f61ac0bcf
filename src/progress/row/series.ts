import type { PeriodReading, Reading } from '../progress.js';

/** A row's periods, with what tells whether they count since January: its total, its rate, quarters beside the months. */
export interface Series {
  periods: readonly PeriodReading[];
  total: Reading | null;
  /** The last month that the total is of (前三季度 beside four quarters); null where it is of all. */
  until: number | null;
  subtotals: readonly PeriodReading[];
  /** The year's target, decimal; null where the year's amounts are no part of it. */
  planned: string | null;
  /** 完成率 as stated, of the last filled period. */
  rate: Reading | null;
}
