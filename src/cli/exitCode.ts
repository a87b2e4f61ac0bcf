import type { Finding } from '../check/report.js';

/** Exit codes: done; done, and `check` found an error; could not (bad input or usage). */
export const EXIT = { done: 0, foundError: 1, couldNot: 2 } as const;

/** What `check` exits with. */
export function exitCodeOfCheck(findings: readonly Pick<Finding, 'severity'>[]): number {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.foundError : EXIT.done;
}
