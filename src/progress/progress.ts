import { partsOf, type IsoDate, type Period } from '../plan/period.js';
import type { Heading } from './table/headingWords.js';
import type { Precision } from './number/precision.js';
import type { AsOf } from './time/asOfStrength.js';

/** A cell as it stands in the workbook. */
export interface CellSource {
  sheet: string;
  /** A1 address. */
  cell: string;
  /** As displayed. */
  text: string;
}

/** A text that was taken from a web page, as a person has left it; its whole is the text of one field. */
export interface ClipSource {
  /** Id of the clip. */
  clip: string;
  /** Of the page; empty where there is none. */
  address: string;
  /** Who published it; empty where unknown. */
  site: string;
  text: string;
}

/** Where a piece of news stands. */
export type NewsSource = CellSource | ClipSource;

/** Whether it was taken from a web page, and stands in no cell. */
export function isClip(source: NewsSource): source is ClipSource {
  return 'clip' in source;
}

/** How a cell's unit became the plan's. */
export interface Conversion {
  fromUnit: string;
  toUnit: string;
  /** Decimal by which the cell's number was multiplied. */
  factor: string;
}

/**
 * Why a cell has no certain value: empty, `—` or `/`, an error such as #REF!, no number in it, two numbers, a unit that
 * the target's cannot be converted from, or a size that says that the unit is another (`scale`).
 */
export type Doubt = 'missing' | 'not-applicable' | 'cell-error' | 'unreadable' | 'ambiguous' | 'unit' | 'scale';

/** What told a figure's unit: the cell itself, what stands around it, or nothing, so that it is the plan's. */
export type UnitOrigin = 'cell' | 'unit-column' | 'label' | 'heading' | 'title' | 'plan';

/** One cell read for one target. */
export type Reading =
  | ({
      ok: true;
      /** Decimal, in the target's unit, written in one way: equal values are equal texts. */
      value: string;
      conversion: Conversion | null;
      unitFrom: UnitOrigin;
      /** Digits that the cell keeps as text, which no formula counts. */
      asText: boolean;
      /** The figure's own stretch of `source.text` where the cell holds more (prose), end exclusive. */
      span: { start: number; end: number } | null;
      /** The first of `made.from` where it was not read from one cell. */
      source: CellSource;
      /** Where it stands in no cell: what it was counted or summed from. */
      made?: { how: 'summed' | 'counted'; from: readonly CellSource[] };
    } & Precision)
  | {
      ok: false;
      doubt: Doubt;
      /** The figures, as written, that fit equally, where that is the doubt. */
      among?: readonly string[];
      source: CellSource;
    };

/** What a column of periods holds: totals since January, amounts of the period alone, or levels at its end. */
export type Measure = 'cumulative' | 'increment' | 'level';

/** A reading that belongs to a period of the year. */
export interface PeriodReading {
  period: Period;
  reading: Reading;
}

/** A day that a cell gives, and the cell. */
export interface DatedCell {
  date: DateReading;
  source: CellSource;
}

/** What speaks of one target: a row of a table, a paragraph, or a list of which it is counted. */
export interface TargetRow {
  /** Target id. */
  target: string;
  from: 'row' | 'prose' | 'list';
  /** Why it was taken for this target, in words, and how surely (0–1). */
  evidence: string;
  score: number;
  /** Which table of the workbook, counted from 0 in the order of sheets and rows. */
  table: number;
  label: CellSource;
  office: CellSource | null;
  /** The empty cell of a column of offices. */
  officeBlank: CellSource | null;
  /** 状态 as stated. */
  status: CellSource | null;
  /** 完成时限. */
  deadline: DatedCell | null;
  /** 更新日期. */
  updated: DatedCell | null;
  /** The year's target as the workbook states it. */
  planned: Reading | null;
  /** Ascending in time. */
  periods: readonly PeriodReading[];
  /** Amounts of single periods that stand beside totals since January (当月 beside 累计); otherwise empty. */
  amounts: readonly PeriodReading[];
  /** Amounts of quarters or half-years that stand beside those of their months. */
  subtotals?: readonly PeriodReading[];
  /** Amounts of earlier sheets, from January on, that this row's amounts go on with (1—3月 on one sheet, 4—9月 on the next). */
  earlier?: readonly PeriodReading[];
  /** In a sheet of one month or quarter beside such an amount: the total on the sheet of the one before. */
  before?: PeriodReading;
  /** Null where neither heading nor figures tell: then nothing is read from the periods. */
  measure: Measure | null;
  /** 累计完成 or 合计. */
  total: Reading | null;
  /** The day as of which `total` and `parts` are known, null where nothing says. */
  asOf: IsoDate | null;
  /** 完成率 as stated, in %. */
  rate: Reading | null;
  /** 完成率 that stands beside each period's figure (截至6月底 and 截至9月底, each with its own). */
  rates?: readonly PeriodReading[];
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
  /** Id of the target of which only districts have figures that cannot be added up. */
  notSummed?: string;
}

/** A date that a cell gives; `invalid` is one that no calendar has. */
export type DateReading = IsoDate | 'invalid' | null;

/** Whether there is a date, and it is a day. */
export function isDay(date: DateReading | undefined): date is IsoDate {
  return date !== null && date !== undefined && date !== 'invalid';
}

/** Whether a date is a day of a year. */
export function isOfYear(date: DateReading, year: number): date is IsoDate {
  return isDay(date) && partsOf(date).year === year;
}

/** A dated stretch of a cell's text. */
export interface Passage {
  date: DateReading;
  /** It names no day itself, and goes by the one at which the workbook stands. */
  undated?: true;
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
  /** The empty cell of a column of offices. */
  officeBlank: CellSource | null;
  /** 状态 as stated. */
  status: CellSource | null;
  deadline: DatedCell | null;
  updated: DatedCell | null;
  /** 进展情况, 存在问题, 下一步措施. */
  progress: readonly Passage[];
  problems: readonly Passage[];
  next: readonly Passage[];
}

/** A short item of the sheet 工作动态, or one that was taken from a web page. */
export interface NewsItem {
  date: DateReading;
  dateSource: NewsSource;
  /** Item of the plan it belongs to, null where it names none. */
  item: number | null;
  headline: NewsSource;
  text: NewsSource;
  /** 来源. */
  origin: NewsSource | null;
}

/** A row of the sheet 简报台账. */
export interface LedgerRow {
  /** 期号, null where it is no number. */
  number: number | null;
  runningNumber: number | null;
  /** Key in the calendar, null for an unplanned bulletin. */
  key: number | null;
  /** Empty where there is none. */
  title: string;
  date: DateReading;
  /** 草稿 or 已印发; null where the cell says neither. */
  state: 'draft' | 'issued' | null;
  /** 标识: the same for all copies of the row, another for another drafting; null where there is none. */
  id: string | null;
  source: CellSource;
  /** Cells of its numbers that are filled and cannot be read as one. */
  unread: readonly { what: LedgerNumber; source: CellSource }[];
}

/** 期号, 总期号 and 日历编号. */
export type LedgerNumber = 'number' | 'runningNumber' | 'key';

/** A reading of a target as of a day: what the workbook knew of it then. */
export interface Entry extends Precision {
  target: string;
  asOf: IsoDate;
  /** Decimal, in the target's unit: cumulative for a flow, the level otherwise. */
  value: string;
  conversion: Conversion | null;
  /** The cells that the value came from: one that was read, or the months that were added. */
  sources: readonly CellSource[];
  /** `read` from one cell, `summed` over months, districts or the rows of a list, `counted` from the rows of a list. */
  how: 'read' | 'summed' | 'counted';
  evidence: string;
}

/** Two claims about one target on one day that differ: neither is used. */
export interface Conflict {
  target: string;
  asOf: IsoDate;
  claims: readonly { value: string; sources: readonly CellSource[] }[];
}

/** What a table was taken for, so that a person can correct it. */
export interface TableReading {
  index: number;
  sheet: string;
  /** Of a table of another year than the plan's nothing is read. */
  year: number;
  /** Rows of the header, 0-based, both inclusive. */
  header: { first: number; last: number };
  /** Rows of data, 0-based. */
  rows: readonly number[];
  use: 'targets' | 'tasks' | 'targets-and-tasks' | 'news' | 'ledger' | 'list' | 'none';
  /** Column (0-based) → its heading as written and what it was taken for. */
  columns: ReadonlyMap<number, Heading>;
}

/** A day that the workbook gives for itself: in the lines above a table, or in its file name (`source` null). */
export interface StatedDay {
  day: IsoDate;
  strength: AsOf['strength'];
  source: CellSource | null;
}

/** Hidden cells that hold data; all of it was read. */
export interface HiddenData {
  sheet: string;
  what: 'sheet' | 'rows' | 'columns';
  /** Numbers of rows (5、7—9), letters of columns (C、F—H), or empty for a sheet. */
  names: string;
  /** The first hidden cell that holds something. */
  source: CellSource;
}

/** Two rows of a list that are the same thing: it was counted once. */
export interface ListDouble {
  target: string;
  first: CellSource;
  second: CellSource;
}

/** A 小计 or 合计 of a list that its rows do not come to: the rows count. */
export interface ListSubtotal {
  target: string;
  stated: Extract<Reading, { ok: true }>;
  /** Decimal: what the rows come to. */
  value: string;
}

/** What a list tells beside its totals. */
export interface ListFacts {
  target: string;
  sheet: string;
  /** How many rows that count are of which day; empty where the list has no days. */
  days: ReadonlyMap<IsoDate, number>;
  /** Days that no calendar has. */
  invalidDays: readonly CellSource[];
  subtotals: readonly ListSubtotal[];
}

/** A figure that is no target's but hangs together with some: the region's GDP. */
export interface Witness {
  /** Id of the plan's `witnesses`. */
  witness: string;
  asOf: IsoDate | null;
  label: CellSource;
  reading: Reading;
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
  tables: readonly TableReading[];
  statedDays: readonly StatedDay[];
  hidden: readonly HiddenData[];
  doubles: readonly ListDouble[];
  lists: readonly ListFacts[];
  witnesses: readonly Witness[];
}
