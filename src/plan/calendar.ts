import type { Details } from './details.js';
import type { IsoDate, Period } from './period.js';

/** What a bulletin is for; one template a kind. */
export const BULLETIN_KINDS = ['targets', 'monthly', 'quarterly', 'half-year', 'topic', 'year-review', 'news'] as const;

/** targets 年度目标发布, monthly 月度进展, quarterly 季度通报, half-year 半年通报, topic 专题, year-review 年终专刊, news 工作动态. */
export type BulletinKind = (typeof BULLETIN_KINDS)[number];

/** A bulletin that is planned. Its key is its place in the calendar, not its issue number, which the ledger gives. */
export interface PlannedBulletin {
  key: number;
  kind: BulletinKind;
  period: Period;
  /** Day of issue. */
  date: IsoDate;
  /** Handlebars, in the words of the bulletin's Content. */
  title: string;
  /** The chapter that a topic issue is about, otherwise null. */
  chapter: number | null;
  details: Details;
}

/** The year's bulletins as planned; an unplanned one has no place in it but takes the next number. */
export interface Calendar {
  year: number;
  /** Issues of all former years, for 总第…期; null where no running total is kept. */
  issuedBefore: number | null;
  bulletins: readonly PlannedBulletin[];
  /** Title (Handlebars) of the unplanned kind 工作动态. */
  newsTitle: string;
  /** The year-end summary. */
  summary: PlannedSummary;
  /** The half-year summary; null where none is planned. */
  halfYearSummary: PlannedSummary | null;
}

/** A summary that is planned. */
export interface PlannedSummary {
  date: IsoDate;
  /** Handlebars. */
  title: string;
  details: Details;
}
