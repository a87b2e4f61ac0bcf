import type { BulletinKind } from '../plan/calendar.js';
import type { IsoDate, Period } from '../plan/period.js';
import type { Plan } from '../plan/plan.js';
import type { Progress } from '../progress/progress.js';
import type { Report } from '../check/report.js';

/** What a Content is to be about. */
export interface Subject {
  /** `summary` for a summary. */
  kind: BulletinKind;
  period: Period;
  /** Last day that counts, and nothing later is shown: the period's last, or an earlier one within it. */
  asOf: IsoDate;
  /** Where the progress issue before ended; null for the first of the year, and for what reports no progress. */
  before: IsoDate | null;
  /** The chapter that the issue is about, null where it is about all. */
  chapter: number | null;
}

/** Everything that a Content is made from; the parts of this stage take what they need of it. */
export interface Scope extends Subject {
  plan: Plan;
  progress: Progress;
  /** As of `asOf`. */
  report: Report;
  /** As of `before`; null where the workbook has no figures of that day either. */
  previous: Report | null;
  /** First day from which notes and news are taken. */
  from: IsoDate;
  /** First day from which problems and measures are taken: an older one no longer explains how things stand. */
  reasonsFrom: IsoDate;
}
