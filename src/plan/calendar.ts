import type { Details } from './details.js';
import type { IsoDate, Period } from './period.js';

/** What each kind of bulletin that is shipped is called; news is the unplanned one. */
export const SHIPPED_KINDS = {
  targets: '年度目标发布',
  monthly: '月度进展',
  quarterly: '季度通报',
  'half-year': '半年通报',
  topic: '专题',
  'year-review': '年终专刊',
  news: '工作动态',
} as const;

export type ShippedKind = keyof typeof SHIPPED_KINDS;

/** A shipped kind, or one of the calendar's own; one template a kind, `bulletins/<kind>`. */
export type BulletinKind = string;

/** What a kind is called, in file names and lists. */
export function kindName({ kinds }: Pick<Calendar, 'kinds'>, kind: BulletinKind): string {
  return isShipped(kind) ? SHIPPED_KINDS[kind] : (kinds.get(kind) ?? kind);
}

/** Whether a kind is shipped. */
export function isShipped(kind: BulletinKind): kind is ShippedKind {
  return Object.hasOwn(SHIPPED_KINDS, kind);
}

/** A bulletin that is planned. Its key is its place in the calendar, not its issue number, which the ledger gives. */
export interface PlannedBulletin {
  key: number;
  kind: BulletinKind;
  period: Period;
  /** Day of issue. */
  date: IsoDate;
  /** Handlebars, in the words of the bulletin's Content. */
  title: string;
  /** The chapter that the issue is about: a topic has one, an issue of an own kind may, others have null. */
  chapter: number | null;
  details: Details;
}

/** The year's bulletins as planned; an unplanned one has no place in it but takes the next number. */
export interface Calendar {
  year: number;
  /** Issues of all former years, for 总第…期; null where no running total is kept. */
  issuedBefore: number | null;
  /** Kinds of its own, beside the shipped ones: name → what it is called. */
  kinds: ReadonlyMap<BulletinKind, string>;
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
