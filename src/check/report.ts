import type { IsoDate } from '../plan/period.js';
import type { Settings, Target } from '../plan/plan.js';
import type { CellSource, Entry, HiddenData, LedgerNumber } from '../progress/progress.js';

/** exceeded 超额完成, met 已完成, ahead 超进度, on-pace 达进度, behind 欠进度, undetermined 无法判定. */
export type Class = 'exceeded' | 'met' | 'ahead' | 'on-pace' | 'behind' | 'undetermined';

export type Light = 'green' | 'yellow' | 'red' | 'none';

/**
 * Why a target cannot be judged: its date has not come (未到时点), its figure is not published (尚未发布), the workbook
 * has no certain value for the period, no row for it at all, or two that differ.
 */
export type Undetermined = Waiting | 'no-value' | 'no-row' | 'conflict';

/** Reasons that time will take away: nothing is wrong with the workbook. */
export type Waiting = 'not-yet-due' | 'not-published';

/** Whether a target is only not judged yet. */
export function isWaiting(why: Undetermined | null): why is Waiting {
  return why === 'not-yet-due' || why === 'not-published';
}

/** What a target stands at on a day. Shares are decimals as text: 0.75 is 75 %. */
export interface Assessment {
  target: Target;
  /** The reading that it rests on, null where there is none. */
  entry: Entry | null;
  /** In the plan's unit. */
  actual: string | null;
  /** actual ÷ target (above 1 is too much where the target is a ceiling); 1 or 0 for a deliverable, kept quarters ÷ 4 for per-quarter. */
  rate: string | null;
  /** Share due by the reading's day; null where the basis knows no pace. */
  pace: string | null;
  /** Percentage points ahead (positive) or behind; against the whole target where there is no pace. */
  points: string | null;
  class: Class;
  light: Light;
  /** Set where the class is undetermined. */
  why: Undetermined | null;
  /** The day from which it can be judged or its figure is published. */
  until: IsoDate | null;
  /** The cell in which the value should stand, where it has none. */
  blank: CellSource | null;
}

export type Severity = 'error' | 'warning' | 'info';

interface At {
  severity: Severity;
  /** Target id. */
  target: string | null;
  sheet: string | null;
  /** A1 address. */
  cell: string | null;
}

interface Facts {
  'missing-target': { metric: string };
  /**
   * `district`: the whole table is about that one, not about the city; `notSummed`: only districts have figures of the
   * target, that cannot be added up.
   */
  'unmatched-row': { label: string; district?: string; notSummed?: string };
  'ambiguous-match': { label: string; candidates: readonly string[] };
  'missing-value': { metric: string; period: string };
  'unreadable-value': { metric: string; text: string; period: string };
  /** `among`: the figures that fit equally, as written, where they are known. */
  'ambiguous-value': {
    metric: string;
    text: string;
    why: 'two-numbers' | 'negative' | 'measure';
    among: readonly string[];
  };
  /** `expected`: the year's target. */
  'scale-suspect': { metric: string; text: string; expected: string };
  'cell-error': { metric: string; text: string; period: string };
  'unit-mismatch': { metric: string; text: string; unit: string; converted: { from: string; to: string } | null };
  'target-altered': { metric: string; text: string; actual: string; expected: string };
  'rate-mismatch': { metric: string; text: string; expected: string };
  /** `done`: what the status says, although the figure says otherwise. */
  'status-contradiction': { metric: string; text: string; done: boolean; actual: string; expected: string };
  'behind-schedule': { metric: string; assessment: Assessment; office: string | null; lights: Settings['lights'] };
  'sum-mismatch': {
    metric: string;
    /** Months: `dropped` where the day's two figures are both left out. `rows`: of a list. */
    what: 'parts' | 'months' | 'rows';
    stated: string;
    expected: string;
    dropped: boolean;
  };
  /** Each with its day: 9月底280家. */
  'cumulative-decrease': { metric: string; now: string; before: string };
  /**
   * Two rows that `agree` or `differ`, a paragraph (`prose`) that gives another figure than the table, or two lines of a
   * `list` that are the same thing.
   */
  'duplicate-row': { metric: string; other: CellSource; what: 'agree' | 'differ' | 'prose' | 'list'; text: string };
  /** A quarter without its event, or a month or quarter that columns or sheets skip. */
  'period-gap': { period: string; what: 'event' | 'columns' | 'sheets'; metric: string | null };
  /** The workbook as a whole, a target's latest figure, or tasks (`count`), whose last news is of `since`. */
  stale: { what: 'workbook' | 'target' | 'task'; label: string; since: IsoDate; asOf: IsoDate; count: number };
  'overdue-task': { label: string; deadline: IsoDate; text: string };
  /** `count`: how many rows of the sheet, where there are too many to be told one by one. */
  'missing-owner': { label: string; count: number };
  'hidden-data': { what: HiddenData['what']; names: string };
  'text-number': { metric: string; text: string };
  /** `formula`: what was reckoned, in words; `expected` is what it comes to. */
  'cross-check': { metric: string; stated: string; formula: string; expected: string };
  'ledger-mismatch':
    | { what: 'count'; metric: string; stated: string; issued: number; asOf: IsoDate }
    /** `copied`: both rows have one 标识; `separate`: two draftings of one bulletin of the calendar, as in two copies of the workbook. */
    | { what: 'number' | 'copied' | 'separate'; number: string; other: CellSource }
    /** Numbers that no row has, below that of the row of the finding. */
    | { what: 'gap'; numbers: string; before: number }
    /** Rows of one bulletin of the calendar that give it different numbers, with their states where they differ. */
    | { what: 'key'; key: number; number: string; otherNumber: string; other: CellSource }
    /** A cell that is filled, and is no number of the `column`. */
    | { what: 'unread'; column: LedgerNumber; text: string }
    | { what: 'undated' | 'state' | 'no-number' | 'no-title'; title: string };
  /** `list`: rows of a list. */
  'later-than-period': { count: number; asOf: IsoDate; what: 'note' | 'news' | 'list' };
  'date-invalid':
    | { what: 'invalid' | 'undated' | 'other-year' | 'other-year-table'; text: string }
    /** Of a row of a list, which counts in the whole. */
    | { what: 'list-row'; text: string }
    /** A table, of the sheet `text`, whose figures no day is known of. */
    | { what: 'undated-table'; text: string }
    /** Of a day that the workbook, which stands at `asOf`, cannot know; or of none, so that it goes by that of the workbook. */
    | { what: 'future' | 'by-workbook'; text: string; asOf: IsoDate }
    /** A day that the workbook states, and another, stated too or that of its last figures. */
    | {
        what: 'contradiction';
        text: string;
        stated: IsoDate;
        by: 'title' | 'sheet' | 'file' | 'figures';
        other: IsoDate;
      };
  'not-yet-due': { metric: string; until: IsoDate | null; published: boolean };
}

/** Ids of the rules; a contract with whoever reads the findings. */
export type RuleId = keyof Facts;

/** A finding of one rule. */
export type FindingOf<R extends RuleId> = { rule: R } & At & Facts[R];

/** Something in the workbook that a person should look at. */
export type Finding = { [R in RuleId]: FindingOf<R> }[RuleId];

/** What the check of a workbook against a plan found as of a day. */
export interface Report {
  asOf: IsoDate;
  /** One for each target, in the plan's order. */
  assessments: readonly Assessment[];
  /** In the order of the rules, then of the cells. */
  findings: readonly Finding[];
}
