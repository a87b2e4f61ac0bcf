import { nearestName } from '../plan/nearestName.js';

/** Advice for a mistyped name; empty where no known name is like it. */
export function guess(name: string, known: Iterable<string>): string {
  const meant = nearestName(name, known);
  return meant === null ? '' : `是不是要写 ${meant}？`;
}
