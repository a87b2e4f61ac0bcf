import Big from 'big.js';
import { dayLabel } from '../plan/period.js';
import { isWaiting, type Assessment } from '../check/report.js';
import type { Changes } from './content.js';
import { countFigure } from './countFigures.js';
import type { Figure } from './figure.js';
import { lazily } from './lazily.js';
import type { Scope } from './scope.js';
import type { Assessed } from './standing.js';

type Group = keyof Changes['counts'];

/** What changed since the progress issue before; null where there was none, or nothing is known of its day. */
export function changesSince({ previous, asOf }: Scope, assessed: readonly Assessed[]): Changes | null {
  if (previous === null) return null;
  const groups = groupsOf(previous.assessments, assessed);
  const lines = (name: Group): Assessed['line'][] => groups[name].map(({ line }) => line);
  const count = (what: string, name: Group): Figure =>
    countFigure(
      what,
      groups[name].map(({ assessment }) => assessment),
      asOf,
    );
  return {
    since: dayLabel(previous.asOf),
    newlyDone: lines('newlyDone'),
    newlyBehind: lines('newlyBehind'),
    recovered: lines('recovered'),
    advanced: lines('advanced'),
    advancedMain: groups.advanced.filter(isMain).map(({ line }) => line),
    advancedOthers: groups.advanced.filter((one) => !isMain(one)).map(({ line }) => line),
    declined: lines('declined'),
    counts: lazily(
      {},
      {
        newlyDone: () => count('新完成', 'newlyDone'),
        newlyBehind: () => count('新出现欠进度', 'newlyBehind'),
        recovered: () => count('转为达到进度要求', 'recovered'),
        advanced: () => count('有新进展', 'advanced'),
        declined: () => count('减少', 'declined'),
      },
    ),
  };
}

function groupsOf(then: readonly Assessment[], assessed: readonly Assessed[]): Record<Group, readonly Assessed[]> {
  const before = new Map(then.map((a) => [a.target.id, a]));
  const where = (changed: (now: Assessment, then: Assessment) => boolean): Assessed[] =>
    assessed.filter(({ assessment }) => {
      const earlier = before.get(assessment.target.id);
      return earlier !== undefined && changed(assessment, earlier);
    });
  const newlyDone = where((now, earlier) => isDone(now) && !isDone(earlier) && isKnown(earlier));
  const newlyBehind = where((now, earlier) => now.class === 'behind' && earlier.class !== 'behind' && isKnown(earlier));
  const recovered = where(
    (now, earlier) => earlier.class === 'behind' && (now.class === 'ahead' || now.class === 'on-pace'),
  );
  const told = new Set([...newlyDone, ...newlyBehind, ...recovered]);
  const grew = where((now, earlier) => signOfChange(now, earlier) > 0).filter((one) => !told.has(one));
  return {
    newlyDone,
    newlyBehind,
    recovered,
    advanced: grew,
    declined: where((now, earlier) => signOfChange(now, earlier) < 0),
  };
}

function isMain({ assessment }: Assessed): boolean {
  return assessment.target.objectiveQuote !== null;
}

function isDone({ class: klass }: Assessment): boolean {
  return klass === 'exceeded' || klass === 'met';
}

/** Of what could not be told then, nothing is new now; that its time had not come was certain. */
function isKnown({ why }: Assessment): boolean {
  return why === null || isWaiting(why);
}

function signOfChange(now: Assessment, then: Assessment): number {
  return now.actual === null || then.actual === null ? 0 : new Big(now.actual).cmp(then.actual);
}
