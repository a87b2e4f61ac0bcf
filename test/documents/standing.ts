import Big from 'big.js';
import { certainReading, dueMonth, officeOf } from './rawTargets.js';
import { dueOf, monthOf, paceOf, periodEnd, rawTargets, type RawTarget } from './rawPlan.js';

/** How a target stands on a day, worked out from the raw cells. */
export type Standing = 'exceeded' | 'met' | 'ahead' | 'onPace' | 'behind' | 'waiting' | 'unknown';

/** What is counted: the targets of which this holds on a day; `before` is the day of the issue with which it compares. */
type Counted = (target: RawTarget, asOf: string, before: string) => boolean;

const is =
  (...standings: readonly Standing[]): Counted =>
  (target, asOf) =>
    standings.includes(standingOf(target, asOf));
const isFirm: Counted = ({ strength }) => strength === 'firm';
const isDone = is('exceeded', 'met');
const isBehind = is('behind');
const isOnTrack = is('exceeded', 'met', 'ahead', 'onPace');
const rose: Counted = (target, asOf, before) => {
  const [now, then] = [certainReading(target, asOf), certainReading(target, before)];
  return now !== null && then !== null && now.value.gt(then.value);
};

const isNewlyDone: Counted = (target, asOf, before) => isDone(target, asOf, before) && !isDone(target, before, before);
const isNewlyBehind: Counted = (target, asOf, before) =>
  isBehind(target, asOf, before) && !isBehind(target, before, before);
const hasRecovered: Counted = (target, asOf, before) =>
  is('ahead', 'onPace')(target, asOf, before) && isBehind(target, before, before);

/** The rate of completion, 1 for the whole; null where it says nothing or cannot be had. */
function rateOf(target: RawTarget, asOf: string): Big | null {
  if (target.basis !== 'flow' && target.basis !== 'stock') return null;
  return certainReading(target, asOf)?.value.div(target.value) ?? null;
}

/** The words of a count's title, and what they count. */
const COUNTED: Readonly<Record<string, Counted>> = {
  目标: () => true,
  确保目标: isFirm,
  力争目标: (target, ...days) => !isFirm(target, ...days),
  超额完成: is('exceeded'),
  已完成: isDone,
  超进度: is('ahead'),
  达进度: is('onPace'),
  达到进度要求: isOnTrack,
  欠进度: (target, ...days) => isBehind(target, ...days) && isFirm(target, ...days),
  力争目标欠进度: (target, ...days) => isBehind(target, ...days) && !isFirm(target, ...days),
  未到时点或尚未发布: is('waiting'),
  暂无数据: is('unknown'),
  '欠进度（含力争目标）': isBehind,
  无法判定: is('waiting', 'unknown'),
  新完成: isNewlyDone,
  新出现欠进度: isNewlyBehind,
  由欠进度转为达到进度要求: hasRecovered,
  转为达到进度要求: hasRecovered,
  // Of what is told under no other head.
  有新进展: (target, ...days) =>
    rose(target, ...days) && ![isNewlyDone, isNewlyBehind, hasRecovered].some((told) => told(target, ...days)),
  按累计数考核的目标: (target, asOf) => target.basis === 'flow' && rateOf(target, asOf) !== null,
  完成率过半: (target, asOf) => target.basis === 'flow' && rateOf(target, asOf)?.gte(0.5) === true,
};

/** What the words before 项数 count; null where no such count is known. `办公室欠进度` is of one office. */
export function countedBy(words: string): Counted | null {
  const counted = COUNTED[words];
  if (counted !== undefined) return counted;
  const office = words.endsWith('欠进度') ? words.slice(0, -'欠进度'.length) : '';
  if (office === '' || !rawTargets.some((target) => officeOf(target) === office)) return null;
  return (target, ...days) => officeOf(target) === office && isBehind(target, ...days);
}

export function standingOf(target: RawTarget, asOf: string): Standing {
  const reading = certainReading(target, asOf);
  if (target.publishedFrom !== undefined && target.publishedFrom > asOf) return 'waiting';
  if (reading === null) return dueMonth(target, asOf) === 0 ? 'waiting' : 'unknown';
  const { value } = reading;
  const whole = target.basis === 'per-quarter' ? new Big(target.value).times(4) : new Big(target.value);
  if (reached(value, whole, target)) {
    const plain = ['deliverable', 'per-quarter', 'per-team'].includes(target.basis);
    return value.gt(whole) && !plain ? 'exceeded' : 'met';
  }
  if (target.judgedFrom !== undefined && target.judgedFrom > asOf) return 'waiting';
  if (target.basis === 'flow') return pacedStanding(value.div(whole).times(100), dueOn(target, asOf));
  if (target.basis === 'per-quarter') {
    const due = new Big(Math.floor(monthOf(asOf) / 3)).times(target.value);
    return pacedStanding(value, due);
  }
  return 'behind';
}

function reached(value: Big, whole: Big, { comparator }: RawTarget): boolean {
  if (comparator === '>') return value.gt(whole);
  return comparator === '<=' ? value.lte(whole) : value.gte(whole);
}

/** A value is measured by what was due when it was taken: a quarterly one by its quarter's. */
export function dueOn(target: RawTarget, asOf: string): Big {
  const month = dueMonth(target, asOf);
  if (month === 0) return paceOf(asOf);
  return dueOf(target, periodEnd(`${asOf.slice(0, 4)}-${String(month)}`));
}

function pacedStanding(value: Big, due: Big): Standing {
  if (due.eq(0) && value.eq(0)) return 'waiting';
  return value.gt(due) ? 'ahead' : value.eq(due) ? 'onPace' : 'behind';
}
