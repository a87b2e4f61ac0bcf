import Big from 'big.js';
import { dayLabel } from '../plan/period.js';
import { isWaiting, type Assessment } from '../check/report.js';
import type { Changes } from './content.js';
import type { Scope } from './scope.js';
import type { Assessed } from './standing.js';

/** What changed since the progress issue before; null where there was none, or nothing is known of its day. */
export function changesSince({ previous }: Scope, assessed: readonly Assessed[]): Changes | null {
  if (previous === null) return null;
  const before = new Map(previous.assessments.map((a) => [a.target.id, a]));
  const where = (changed: (now: Assessment, then: Assessment) => boolean): Assessed[] =>
    assessed.filter(({ assessment }) => {
      const then = before.get(assessment.target.id);
      return then !== undefined && changed(assessment, then);
    });
  const grew = where((now, then) => signOfChange(now, then) > 0);
  const mainGrew = grew.filter(({ assessment }) => assessment.target.objectiveQuote !== null);
  return {
    since: dayLabel(previous.asOf),
    newlyDone: linesOf(where((now, then) => isDone(now) && !isDone(then) && isKnown(then))),
    newlyBehind: linesOf(where((now, then) => now.class === 'behind' && then.class !== 'behind' && isKnown(then))),
    recovered: linesOf(
      where((now, then) => then.class === 'behind' && (now.class === 'ahead' || now.class === 'on-pace')),
    ),
    advanced: linesOf(mainGrew.length > 0 ? mainGrew : grew),
    declined: linesOf(where((now, then) => signOfChange(now, then) < 0)),
  };
}

function linesOf(some: readonly Assessed[]): Assessed['line'][] {
  return some.map(({ line }) => line);
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
