import type { LintFault } from '../template/lint/fault.js';
import { lint, type LintInput } from '../template/lint/lint.js';

export { faultText } from '../template/lint/faultText.js';
export type { LintFault };

/** Every fault of a folder of templates at once, in the order of files and lines; see `lint`. */
export function lintTemplates(input: LintInput): LintFault[] {
  return lint(input);
}
