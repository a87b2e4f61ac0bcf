import Big from 'big.js';
import type { IsoDate } from '../plan/period.js';
import type { Settings, Target } from '../plan/plan.js';
import type { Precision } from '../progress/number/precision.js';
import type { Entry } from '../progress/progress.js';
import { firstDue, quarterEnd, quartersElapsed, shareDue, yearEnd } from './pace.js';
import type { Assessment, Class, Light, Undetermined, Waiting } from './report.js';

/** What is known of one target on a day. */
export interface Known {
  target: Target;
  /** The plan's year. */
  year: number;
  asOf: IsoDate;
  settings: Settings;
  /** Entries up to the day, ascending. */
  entries: readonly Entry[];
  /** 完成时限 of the target's own row, null where it has none but the year's end. */
  limit: IsoDate | null;
}

export type Judgement = Pick<Assessment, 'rate' | 'pace' | 'points' | 'class' | 'light' | 'why' | 'until'>;

/** A target that cannot be judged, and the day from which it can. */
export function undetermined(why: Undetermined, until: IsoDate | null): Judgement {
  return { rate: null, pace: null, points: null, class: 'undetermined', light: 'none', why, until };
}

/** Judges the latest reading of a target. */
export function judge(known: Known, entry: Entry): Judgement {
  const judged = known.target.basis === 'per-quarter' ? judgeQuarters(known) : judgeYear(known, entry);
  const waiting = waitingFor(known, new Big(entry.value), entry.asOf);
  const doneEarly = waiting?.why === 'not-yet-due' && (judged.class === 'exceeded' || judged.class === 'met');
  if (waiting === null || doneEarly) return judged;
  return { ...undetermined(waiting.why, waiting.until), rate: judged.rate, pace: judged.pace };
}

/**
 * Why a target is not judged yet, null where it is: its figure is not published, its day has not come, or its schedule
 * asks for nothing and nothing is there. Such a one reads 尚未发布 or 未到时点, never 欠进度.
 * @param day the day of the reading, or on which one was due
 */
export function waitingFor(
  { target, asOf, year }: Known,
  value: Big | null,
  day: IsoDate,
): { why: Waiting; until: IsoDate } | null {
  const { publishedFrom, judgedFrom, basis } = target;
  if (publishedFrom !== null && asOf < publishedFrom) return { why: 'not-published', until: publishedFrom };
  const from = judgedFrom ?? (basis === 'deliverable' ? yearEnd(year) : null);
  if (from !== null && asOf < from) return { why: 'not-yet-due', until: from };
  const nothingDue = isPaced(target) && shareDue(target, day, year).eq(0);
  return nothingDue && (value?.lte(0) ?? true) ? { why: 'not-yet-due', until: firstDue(target, year) } : null;
}

/**
 * Whether a value keeps a target's promise; 超过 is strict.
 * @param bound what the value is said to be a bound of: 超过10.5亿元 was done where 超过10.5亿元 was promised
 */
export function meets(target: Target, value: Big, bound: Precision['bound'] = null): boolean {
  switch (target.comparator) {
    case '>=':
      return value.gte(target.value);
    case '>':
      return value.gt(target.value) || (bound === '>' && value.eq(target.value));
    case '<=':
      return value.lte(target.value);
  }
}

/** Only what accumulates towards a target is pro-rated; growth, ratios, stocks and ceilings never are. */
function isPaced({ basis, comparator }: Target): boolean {
  return basis === 'flow' && comparator !== '<=';
}

function judgeYear(known: Known, entry: Entry): Judgement {
  const { target, asOf, settings, year } = known;
  const value = new Big(entry.value);
  const kept = meets(target, value, entry.bound);
  const rate = target.basis === 'deliverable' ? new Big(kept ? 1 : 0) : value.div(target.value);
  const pace = isPaced(target) ? shareDue(target, entry.asOf, year) : null;
  const lead = target.comparator === '<=' ? new Big(1).minus(rate) : rate.minus(pace ?? 1);
  const shown = measured(rate, pace, lead);
  const over = asOf >= yearEnd(year);
  const late = isLate(known);
  if (kept) return { ...shown, ...good(classOfKept(target, value, over)) };
  if (pace !== null && !late && lead.gte(0)) return { ...shown, ...good(lead.gt(0) ? 'ahead' : 'on-pace') };
  return { ...shown, class: 'behind', light: lightBehind(lead, late, settings) };
}

/** Whether the time limit is past: the year is over, or the day that the target's row sets. */
function isLate({ asOf, year, limit }: Known): boolean {
  return asOf >= yearEnd(year) || (limit !== null && asOf > limit);
}

/** A list that is compiled is done, not overdone; a ceiling on what accumulates is kept only when the year is over. */
function classOfKept({ basis, comparator, value: planned }: Target, value: Big, over: boolean): Class {
  if (comparator === '<=') return basis === 'flow' && !over ? 'on-pace' : 'met';
  return basis !== 'deliverable' && value.gt(planned) ? 'exceeded' : 'met';
}

/**
 * A commitment for each quarter: the quarters in which it was kept against those that are over. The running quarter
 * counts once it is kept, but does not make up for one that was missed.
 */
function judgeQuarters(known: Known): Judgement {
  const { target, entries, asOf, year, settings } = known;
  const over = quartersElapsed(asOf, year);
  const values = new Map(entries.map((entry) => [entry.asOf, new Big(entry.value)]));
  let kept = 0;
  let before = new Big(0);
  for (let quarter = 1; quarter <= over; quarter++) {
    const after = values.get(quarterEnd(year, quarter));
    if (after === undefined) return undetermined('no-value', null);
    if (after.minus(before).gte(target.value)) kept += 1;
    before = after;
  }
  const missed = over - kept;
  const latest = new Big(entries.at(-1)?.value ?? 0);
  const early = missed === 0 && over < 4 && latest.minus(before).gte(target.value);
  if (over === 0 && !early) return undetermined('not-yet-due', quarterEnd(year, 1));
  const rate = new Big(early ? kept + 1 : kept).div(4);
  const pace = new Big(over).div(4);
  const lead = rate.minus(pace);
  const shown = measured(rate, pace, lead);
  if (missed > 0) return { ...shown, class: 'behind', light: lightBehind(lead, isLate(known), settings) };
  return { ...shown, ...good(rate.eq(1) ? 'met' : early ? 'ahead' : 'on-pace') };
}

/** Shares as text, and how far ahead in percentage points. */
function measured(
  rate: Big,
  pace: Big | null,
  lead: Big,
): Pick<Judgement, 'rate' | 'pace' | 'points' | 'why' | 'until'> {
  const points = lead.times(100).toFixed();
  return { rate: rate.toFixed(), pace: pace?.toFixed() ?? null, points, why: null, until: null };
}

function good(klass: Class): { class: Class; light: Light } {
  return { class: klass, light: 'green' };
}

/** Yellow from the first limit on, red above the second or past the time limit. */
function lightBehind(lead: Big, pastLimit: boolean, { lights }: Settings): Light {
  const gap = lead.times(100).abs();
  if (pastLimit || gap.gt(lights.red)) return 'red';
  return gap.gte(lights.yellow) ? 'yellow' : 'green';
}
