import type { IsoDate, Period } from './period.js';

/** `>=` 以上、不少于、达到; `>` 超过 (strict); `<=` 不超过. */
export type Comparator = '>=' | '>' | '<=';

/**
 * How the value behaves over the year: flow accumulates, stock is a level, ratio and growth are percentages,
 * deliverable is a list to be compiled (all or nothing), per-quarter is due again each quarter, per-team holds for
 * each team.
 */
export type Basis = 'flow' | 'stock' | 'ratio' | 'growth' | 'deliverable' | 'per-quarter' | 'per-team';

/** stretch: 力争, 争取, 争创: a miss is noted, not reproached. */
export type Strength = 'firm' | 'stretch';

/** How often a figure is reported: the longest time after which a new reading is due. */
export type Cycle = Period['kind'];

/** A share of the year's value that is due by the end of a month; it holds until the next step. */
export interface ScheduleStep {
  /** 1–12. */
  month: number;
  /** Decimal between 0 and 1, as text. */
  share: string;
}

/** A list of which a target is counted or summed: 国家高新技术企业名单, 技术合同登记台账. */
export interface CountedList {
  /** Words of which a list's sheet name or title has one. */
  titles: readonly string[];
  /** Headings of the column that is summed; null where rows are counted. */
  sum: readonly string[] | null;
}

/** A quantified commitment of the plan. */
export interface Target {
  /** Stable id, item number and order: `9-2`. */
  id: string;
  chapter: number;
  item: number;
  /** 指标名称, the bureau's own words. */
  metric: string;
  /** Other words under which workbooks speak of it. */
  aliases: readonly string[];
  comparator: Comparator;
  /** Decimal, in `unit`. A percentage is 0.75 for 0.75 %. */
  value: string;
  unit: string;
  basis: Basis;
  strength: Strength;
  /** 责任科室, where the plan names one. */
  office: string | null;
  /** The item's own words, verbatim. */
  quote: string;
  /** The overall objective's words for the same commitment, verbatim; such a target is a main figure of the year. */
  objectiveQuote: string | null;
  cycle: Cycle;
  /** Empty: pace is the elapsed share of the year. */
  schedule: readonly ScheduleStep[];
  /** First day on which it can be judged; before it reads 未到时点. */
  judgedFrom: IsoDate | null;
  /** Day on which the year's figure is published; before it reads 尚未发布. */
  publishedFrom: IsoDate | null;
  /** The list of which it may be counted, null where it has no list. */
  list: CountedList | null;
  /** It counts the bulletins themselves, so that the ledger 简报台账 has to agree. */
  countsBulletins: boolean;
}

/** A clause of an item, verbatim: something to be done. */
export interface Task {
  /** Stable id, item number and order of the clause: `9-t2`. */
  id: string;
  chapter: number;
  item: number;
  quote: string;
}

export interface Item {
  number: number;
  chapter: number;
  /** Verbatim, without number and stop. */
  title: string;
  tasks: readonly Task[];
  targets: readonly Target[];
}

export interface Chapter {
  number: number;
  /** Verbatim, without 一、. */
  title: string;
  items: readonly Item[];
}

/** How much a finding matters; `off` leaves it out. */
export type SeveritySetting = 'error' | 'warning' | 'info' | 'off';

/** Limits that differ from place to place. */
export interface Settings {
  /** Percentage points behind pace from which the light is yellow, and above which it is red. */
  lights: { yellow: string; red: string };
  /** The reporting cycle: after this long without news an unfinished task is stale. */
  cycle: Cycle;
  /** By rule id: what its findings weigh here, instead of what the rule gives them. */
  severities: Readonly<Record<string, SeveritySetting>>;
}

/** A figure that is no target but bears on some: 地区生产总值. */
export interface WitnessFigure {
  id: string;
  /** Words under which workbooks speak of it. */
  names: readonly string[];
  unit: string;
}

/** Figures that hang together: a share of a whole, or what was there and what is new. Ids of targets or witnesses. */
export type CrossCheck =
  | { kind: 'ratio'; share: string; part: string; whole: string }
  | { kind: 'sum'; total: string; parts: readonly string[] };

/** The year's work plan, 《…年全市科技创新工作要点》. */
export interface Plan {
  year: number;
  /** Verbatim, without 《》. */
  title: string;
  /** Opening paragraph (总体要求), verbatim. */
  preamble: string;
  /** Overall objective (总体目标), verbatim. */
  objective: string;
  chapters: readonly Chapter[];
  settings: Settings;
  witnesses: readonly WitnessFigure[];
  crossChecks: readonly CrossCheck[];
}

/** All targets of the plan, in its order. */
export function targetsOf(plan: Plan): readonly Target[] {
  return itemsOf(plan).flatMap((item) => item.targets);
}

/** All items of the plan, in its order. */
export function itemsOf(plan: Plan): readonly Item[] {
  return plan.chapters.flatMap((chapter) => chapter.items);
}
