import type { IsoDate, Period } from '../plan/period.js';

/** A cell as it stands in the workbook. */
export interface CellSource {
  sheet: string;
  /** A1 address. */
  cell: string;
  /** As displayed. */
  text: string;
}

/** How a cell's unit became the plan's. */
export interface Conversion {
  fromUnit: string;
  toUnit: string;
  /** Decimal by which the cell's number was multiplied. */
  factor: string;
}

/**
 * Why a cell has no certain value: empty, `—` or `/`, an error such as #REF!, no number in it, two numbers, or a unit
 * that the target's cannot be converted from.
 */
export type Doubt = 'missing' | 'not-applicable' | 'cell-error' | 'unreadable' | 'ambiguous' | 'unit';

/** One cell read for one target. */
export type Reading =
  | {
      ok: true;
      /** Decimal, in the target's unit, written in one way: equal values are equal texts. */
      value: string;
      /** 约, 左右, 余, or a bound such as 30家以上. */
      approximate: boolean;
      conversion: Conversion | null;
      source: CellSource;
    }
  | { ok: false; doubt: Doubt; source: CellSource };

/** What a column of periods holds: totals since January, amounts of the period alone, or levels at its end. */
export type Measure = 'cumulative' | 'increment' | 'level';

/** A reading that belongs to a period of the year. */
export interface PeriodReading {
  period: Period;
  reading: Reading;
}

/** A row of a table that speaks of one target. */
export interface TargetRow {
  /** Target id. */
  target: string;
  /** Why it was taken for this target, in words, and how surely (0–1). */
  evidence: string;
  score: number;
  /** Which table of the workbook, counted from 0 in the order of sheets and rows. */
  table: number;
  label: CellSource;
  office: CellSource | null;
  /** The year's target as the workbook states it. */
  planned: Reading | null;
  /** Ascending in time. */
  periods: readonly PeriodReading[];
  /** Amounts of single periods that stand beside totals since January (当月 beside 累计); otherwise empty. */
  amounts: readonly PeriodReading[];
  /** Null where neither heading nor figures tell: then nothing is read from the periods. */
  measure: Measure | null;
  /** 累计完成 or 合计. */
  total: Reading | null;
  /** The day as of which `total` and `parts` are known, null where nothing says. */
  asOf: IsoDate | null;
  /** 完成率 as stated, in %. */
  rate: Reading | null;
  /** Districts across, in the order of the columns. */
  parts: readonly { name: string; reading: Reading }[];
}

/** A row with figures that no target could be found for, or several. */
export interface UnmatchedRow {
  label: CellSource;
  /** Ids of targets that fit about equally; empty where none fits. */
  candidates: readonly string[];
  /** The district that the whole table is about, where it is left out for that. */
  district?: string;
}

/** A date that a cell gives; `invalid` is one that no calendar has. */
export type DateReading = IsoDate | 'invalid' | null;

/** A dated stretch of a cell's text. */
export interface Passage {
  date: DateReading;
  source: CellSource;
  /** Offsets into `source.text`, end exclusive. */
  start: number;
  end: number;
}

/** A row of the task ledger (任务台账). */
export interface TaskRow {
  /** Item number of the plan. */
  item: number;
  /** Task id, null where the row's words fit no clause of the item. */
  task: string | null;
  label: CellSource;
  office: CellSource | null;
  deadline: { date: DateReading; source: CellSource } | null;
  updated: { date: DateReading; source: CellSource } | null;
  /** 进展情况, 存在问题, 下一步措施. */
  progress: readonly Passage[];
  problems: readonly Passage[];
  next: readonly Passage[];
}

/** A short item of the sheet 工作动态. */
export interface NewsItem {
  date: DateReading;
  dateSource: CellSource;
  /** Item of the plan it belongs to, null where it names none. */
  item: number | null;
  headline: CellSource;
  text: CellSource;
  /** 来源. */
  origin: CellSource | null;
}

/** A row of the sheet 简报台账. */
export interface LedgerRow {
  /** 期号, null where it is no number. */
  number: number | null;
  runningNumber: number | null;
  /** Key in the calendar, null for an unplanned bulletin. */
  key: number | null;
  title: string;
  date: DateReading;
  /** 草稿 or 已印发; null where the cell says neither. */
  state: 'draft' | 'issued' | null;
  source: CellSource;
}

/** A reading of a target as of a day: what the workbook knew of it then. */
export interface Entry {
  target: string;
  asOf: IsoDate;
  /** Decimal, in the target's unit: cumulative for a flow, the level otherwise. */
  value: string;
  approximate: boolean;
  conversion: Conversion | null;
  /** The cells that the value came from: one that was read, or the months that were added. */
  sources: readonly CellSource[];
  /** `read` from one cell, `summed` over the months of a year. */
  how: 'read' | 'summed';
  evidence: string;
}

/** Two claims about one target on one day that differ: neither is used. */
export interface Conflict {
  target: string;
  asOf: IsoDate;
  claims: readonly { value: string; sources: readonly CellSource[] }[];
}

/** Everything that the workbook says about the plan. */
export interface Progress {
  /** File name of the workbook. */
  workbook: string;
  /** The day that the workbook says it stands at, or the end of its last filled period; null where neither is there. */
  asOf: IsoDate | null;
  rows: readonly TargetRow[];
  /** Ascending by day, at most one for a target and day. */
  entries: readonly Entry[];
  conflicts: readonly Conflict[];
  unmatched: readonly UnmatchedRow[];
  tasks: readonly TaskRow[];
  news: readonly NewsItem[];
  ledger: readonly LedgerRow[];
}
