import { groupBy } from 'es-toolkit/array';
import type { Lag, TargetLine } from './content.js';

/** Targets that lag, those with the same reasons and office together: what one clause of the plan holds is told once. */
export function lagsOf(behind: readonly TargetLine[]): Lag[] {
  const groups = groupBy([...behind.entries()], ([at, line]) => reasonKey(line) ?? String(at));
  return Object.values(groups)
    .sort(([one], [other]) => (one?.[0] ?? 0) - (other?.[0] ?? 0))
    .map((group) => {
      const targets = group.map(([, line]) => line);
      const [first] = targets;
      return { targets, problems: first?.problems ?? [], next: first?.next ?? [], office: first?.office ?? null };
    });
}

/** Null where a target has no reasons: it shares none. */
function reasonKey({ problems, next, office }: TargetLine): string | null {
  if (problems.length + next.length === 0) return null;
  return JSON.stringify([office, ...[problems, next].map((figures) => figures.map(({ text }) => text))]);
}
