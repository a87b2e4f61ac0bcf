import type { BulletinKind } from '../plan/calendar.js';
import type { Figure, Missing } from './figure.js';

/** A figure, or a mark that it could not be had for certain. */
export type Value = Figure | Missing;

/** One target, as a template speaks of it. */
export interface TargetLine {
  /** 指标名称. */
  name: string;
  /** Its item's number in the plan, for （第9项）. */
  item: Figure;
  /** 30家以上. */
  promise: Figure;
  /** 38家; null where it is not to be had yet, and `waiting` says why. */
  actual: Value | null;
  /** 尚未发布 or 未到时点, null where a value is there or should be. */
  waiting: string | null;
  /** 126.7%; null where there is no actual, or a rate says nothing (growth, a deliverable, per quarter or team). */
  rate: Figure | null;
  /** What `lead` and `gap` are measured by: 序时进度, or 计划进度 for a target with a schedule of its own. */
  yardstick: string;
  /** Points ahead of pace, `5.0个百分点`; null where it is not ahead. */
  lead: Figure | null;
  /** Points behind pace; null where it is not behind, or its basis knows no pace. */
  gap: Figure | null;
  /** By how much the target was exceeded, `26.7%`; null where it was not, or no rate says so. */
  excess: Figure | null;
  /** What is lacking to the target, `3家`; null where it is not behind, or no one difference says it. */
  shortfall: Figure | null;
  /** How much it rose or fell since the previous progress issue, `5家`, `1.2个百分点`; null where it did not, or is not known. */
  change: Figure | null;
  /** 超额完成, 已完成, 超进度, 达进度, 欠进度, or what makes it undetermined: 未到时点, 尚未发布, 暂无数据 …. */
  status: string;
  /** 绿灯, 黄灯, 红灯, 未亮灯. */
  light: string;
  /** 9月底, where the value is older than the bulletin; otherwise null. */
  known: string | null;
  /** 责任科室. */
  office: string | null;
  /** 力争, 争取, 争创: a miss is noted, not reproached. */
  stretch: boolean;
  /** 力争 before a stretch target whose name does not say it; otherwise null. */
  aim: string | null;
  /** The value is the whole answer (growth, ratio): it is compared with the target, not divided by it. */
  compared: boolean;
  /** The latest 存在问题 and 下一步措施 of its task. */
  problems: readonly Figure[];
  next: readonly Figure[];
}

/** Targets by how they stand. */
export interface Standing {
  all: readonly TargetLine[];
  exceeded: readonly TargetLine[];
  /** exceeded and met. */
  done: readonly TargetLine[];
  met: readonly TargetLine[];
  ahead: readonly TargetLine[];
  onPace: readonly TargetLine[];
  /** Behind, firm targets; the furthest behind first. */
  behind: readonly TargetLine[];
  /** Behind, stretch targets. */
  behindStretch: readonly TargetLine[];
  /** Its time has not come, or its figure is not published. */
  waiting: readonly TargetLine[];
  /** The workbook has no certain value for it. */
  unknown: readonly TargetLine[];
  counts: {
    all: Figure;
    exceeded: Figure;
    done: Figure;
    ahead: Figure;
    onPace: Figure;
    /** done, ahead and on pace together. */
    onTrack: Figure;
    behind: Figure;
    behindStretch: Figure;
    waiting: Figure;
    unknown: Figure;
    /** Share of all targets that is done, `34.3%`. */
    doneShare: Figure;
  };
}

/** One item of the plan. */
export interface ItemLine {
  number: Figure;
  title: string;
  /** Clauses of the plan, with full-width punctuation. */
  tasks: readonly Figure[];
  targets: readonly TargetLine[];
  /** 进展情况 within the bulletin's reach, one for each task, in time. */
  notes: readonly Figure[];
  problems: readonly Figure[];
  next: readonly Figure[];
}

/** One chapter of the plan. */
export interface ChapterLine {
  /** 一, 二 … */
  ordinal: string;
  title: string;
  items: readonly ItemLine[];
  /** Items with notes within the bulletin's reach. */
  active: readonly ItemLine[];
  /** A few notes that speak for the chapter, targets' tasks first. */
  highlights: readonly Figure[];
  standing: Standing;
}

/** A short item of news. */
export interface NewsLine {
  /** 3月5日; null where the text names its time itself. */
  date: string | null;
  headline: Figure;
  text: Figure;
  origin: Figure | null;
}

/** Districts down, targets across. */
export interface DistrictTable {
  metrics: readonly { name: string; unit: string }[];
  rows: readonly { name: string; values: readonly Value[] }[];
  totals: readonly Value[];
}

/** What changed since the previous progress issue. */
export interface Changes {
  /** 2月底. */
  since: string;
  newlyDone: readonly TargetLine[];
  newlyBehind: readonly TargetLine[];
  /** Behind then, on pace or ahead now; what is done now is among the newly done. */
  recovered: readonly TargetLine[];
  /** Whose value rose: of the overall objective's targets where any did, otherwise of all. */
  advanced: readonly TargetLine[];
  /** Whose value fell. */
  declined: readonly TargetLine[];
}

/** The contract with the templates: everything that a bulletin or a summary may say. */
export interface Content {
  kind: BulletinKind | 'summary';
  plan: { title: string; year: string };
  period: {
    /** 3月, 一季度, 上半年, 全年. */
    label: string;
    /** Since January: 1—5月, 一季度, 上半年, 前三季度, 全年. */
    cumulative: string;
    /** 3月底. */
    through: string;
    /** 2021年3月31日. */
    asOf: string;
    /** The period that follows: 4月, 二季度, 下半年, 明年. */
    next: string;
  };
  /** 序时进度, `25.0%`. */
  pace: Figure;
  targets: Standing;
  /** Targets of the overall objective. */
  mainTargets: readonly TargetLine[];
  /** Those of them that have a value, but for a zero before their time. */
  headline: readonly TargetLine[];
  /** Null for the first progress issue, where the workbook has no figures of the one before, and for other kinds. */
  changes: Changes | null;
  chapters: readonly ChapterLine[];
  /** Those of them that have highlights. */
  activeChapters: readonly ChapterLine[];
  /** The chapter of a topic issue, otherwise null. */
  chapter: ChapterLine | null;
  news: readonly NewsLine[];
  /** Null where the workbook has no districts as of the period's end. */
  districts: DistrictTable | null;
}
