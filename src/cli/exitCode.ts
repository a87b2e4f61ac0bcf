import type { Finding } from '../check/report.js';

/** Exit codes: done; done, and `check` or `templates lint` found an error; could not (bad input or usage). */
export const EXIT = { done: 0, foundError: 1, couldNot: 2 } as const;

/** The same for a usage text. */
export const EXIT_WORDS = '退出码：0 完成；1 仅 check 和 templates lint，做完了但发现了错误；2 没有完成，原因见提示。';

/** What `check` exits with. */
export function exitCodeOfCheck(findings: readonly Pick<Finding, 'severity'>[]): number {
  return findings.some(({ severity }) => severity === 'error') ? EXIT.foundError : EXIT.done;
}
