import type { BulletinKind } from '../plan/calendar.js';
import type { Charts } from './chart.js';
import type { Note } from './oldTotals.js';
import type { Figure, LightMark, Missing } from './figure.js';

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
  /** The same without its unit, for a column that has it in the heading. */
  rateNumber: Figure | null;
  /** Points ahead of pace, `5.0个百分点`; null where it is not ahead. */
  lead: Figure | null;
  /** Points behind pace; null where it is not behind, or its basis knows no pace. */
  gap: Figure | null;
  /** The same without its unit. */
  gapNumber: Figure | null;
  /** By how much the target was exceeded, `26.7%`; null where it was not, or no rate says so. */
  excess: Figure | null;
  /** What is lacking to the target, `3家`; null where it is not behind, or no one difference says it. */
  shortfall: Figure | null;
  /** How much it rose or fell since the previous progress issue, `5家`, `1.2个百分点`; null where it did not, or is not known. */
  change: Figure | null;
  /** 6月底: since when `change` is, where the value before is older than the issue before; otherwise null. */
  changeSince: string | null;
  /** Whether it rose. */
  rose: boolean;
  /** 超额完成, 已完成, 超进度, 达进度, 欠进度, or what makes it undetermined: 未到时点, 尚未发布, 暂无数据 …. */
  status: string;
  /** 绿灯, 黄灯, 红灯; null where none is lit. */
  light: LightMark | null;
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

/** Targets that lag for the same reasons: those of one clause of the plan, or a single one. */
export interface Lag {
  targets: readonly TargetLine[];
  problems: readonly Figure[];
  next: readonly Figure[];
  /** 责任科室. */
  office: string | null;
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
  /** `behind`, with the reasons that some of them share. */
  lags: readonly Lag[];
  /** With a rate of half the year's target or more. */
  halfway: readonly TargetLine[];
  /** With a schedule of their own, 计划进度. */
  scheduled: readonly TargetLine[];
  /** Behind, but by less than the limit of the yellow light. */
  behindInGreen: readonly TargetLine[];
  /** Whose 责任科室 is known. */
  withOffice: readonly TargetLine[];
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
    /** behind and behindStretch together. */
    lagging: Figure;
    /** waiting and unknown together. */
    undetermined: Figure;
    /** With a rate; `halfway` are among them. */
    rated: Figure;
    halfway: Figure;
    /** Targets by strength: 确保, 力争. */
    firm: Figure;
    stretch: Figure;
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
  notes: readonly Note[];
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
  /** Items with 存在问题, and with 下一步措施 that are not over. */
  withProblems: readonly ItemLine[];
  withNext: readonly ItemLine[];
  /** A few notes that speak for the chapter, targets' tasks first. */
  highlights: readonly Note[];
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

/** Districts down, in the order of the first metric's values, the largest first; targets across. */
export interface DistrictTable {
  /** The first is the one that they are ordered by: of the overall objective's the one that tells most of them apart. */
  metrics: readonly { name: string; unit: string }[];
  /** `rank` is 1 for the first, shared by equal values; null where the district has no certain value. */
  rows: readonly { name: string; rank: Figure | null; values: readonly Value[] }[];
  totals: readonly Value[];
}

/** An office whose targets lag. */
export interface OfficeLine {
  /** 责任科室; null for the targets of which none is known. */
  name: string | null;
  /** How many of its targets are behind. */
  count: Figure;
  /** Firm targets first, the furthest behind first. */
  behind: readonly TargetLine[];
}

/** What one rule found about a target or a task, or elsewhere in the workbook, in one line. */
export interface FindingLine {
  /** The target's name, or the title of the task's item; null where it is about neither. */
  about: string | null;
  /** Its item's number; null where it is about neither. */
  item: Figure | null;
  /** The rule's name: 完成率不符. */
  rule: string;
  /** The same as the end of a sentence: 填报的完成率与完成数、目标不符. */
  problem: string;
  /** 错误, 警告, 提示. */
  severity: string;
  /** 7月, 10月: the periods whose figures it is about; empty where it is not about a period. */
  periods: readonly string[];
  /** The cells' own words, verbatim, each once and only the first few; empty where the cells are, or there are none. */
  stated: readonly Figure[];
  /** Whether it is about more cells than `stated` has. */
  more: boolean;
  /** What should stand there instead, where that is known: the plan's target, the rate worked out. */
  expected: Figure | null;
}

/** One line of the full check: a target, or an item without one. */
export interface CheckLine {
  item: Figure;
  /** The item's title. */
  title: string;
  /** Null for an item without a quantified target. */
  target: TargetLine | null;
  /** 状态 of the item's tasks as the workbook states it, each word once, where it has no target. */
  statuses: readonly Figure[];
  /** Whether the workbook has a figure of the target, or a note of the item's tasks, within the bulletin's reach. */
  recorded: boolean;
  /** 责任科室: of the target, or those of the item's tasks. */
  office: string | null;
  findings: readonly FindingLine[];
}

/** What a summary says beside the standing of the targets: what lags and why, and what is missing. */
export interface Review {
  /** Some of the overall objective's figures with their rates, at most six; none that is behind is left out for others. */
  keyFigures: readonly TargetLine[];
  /** Firm targets behind and then stretch targets, the furthest behind first; those of one clause together. */
  lagging: readonly Lag[];
  /** Tasks past their 完成时限. */
  overdue: readonly FindingLine[];
  /** Items whose tasks report problems that are not told as reasons of a target that is behind. */
  troubled: readonly { number: Figure; title: string; problems: readonly Figure[] }[];
  /** What is not filled in, or cannot be read for certain. */
  gaps: readonly FindingLine[];
  /** Items of which the workbook has neither a figure nor a note. */
  silent: readonly ItemLine[];
}

/** What changed since the previous progress issue. */
export interface Changes {
  /** 2月底. */
  since: string;
  newlyDone: readonly TargetLine[];
  newlyBehind: readonly TargetLine[];
  /** Behind then, on pace or ahead now; what is done now is among the newly done. */
  recovered: readonly TargetLine[];
  /** Whose value rose, without those above. */
  advanced: readonly TargetLine[];
  /** Those of them that are targets of the overall objective, and the others. */
  advancedMain: readonly TargetLine[];
  advancedOthers: readonly TargetLine[];
  /** Whose value fell. */
  declined: readonly TargetLine[];
  counts: Readonly<Record<'newlyDone' | 'newlyBehind' | 'recovered' | 'advanced' | 'declined', Figure>>;
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
    /** Whether it is the year: then a target is 完成 or 未完成, and no longer held against its pace. */
    isWholeYear: boolean;
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
  /** Items of all chapters with 存在问题, and with 下一步措施 that are not over. */
  withProblems: readonly ItemLine[];
  withNext: readonly ItemLine[];
  /** Targets that can be judged from a day on that comes in the period that follows. */
  dueNext: readonly TargetLine[];
  /** The chapter of a topic issue, otherwise null. */
  chapter: ChapterLine | null;
  news: readonly NewsLine[];
  /** News by item of the plan, in the plan's order; what names none comes last, with a null number. */
  newsByItem: readonly { number: Figure | null; title: string | null; news: readonly NewsLine[] }[];
  /** Null where the workbook has no districts as of the period's end. */
  districts: DistrictTable | null;
  /** Offices with targets behind, the one with the most first; empty where no office is known. */
  offices: readonly OfficeLine[];
  /** What in the workbook contradicts itself or the plan. */
  contradictions: readonly FindingLine[];
  /** What a summary tells of what lags and what is missing. */
  review: Review;
  /** The full check: every item of the plan, a line a target. */
  checks: readonly CheckLine[];
  /** Null where there is nothing certain to draw. */
  charts: Charts;
}
