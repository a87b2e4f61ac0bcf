import type { LintFault } from '../../template/lint/fault.js';
import type { LintInput } from '../../template/lint/lint.js';
import type { Rendered } from '../../template/rendered.js';
import type { TemplateRequest } from '../../pipeline/composing.js';

/**
 * Runs templates that a person brought, where they reach nothing: not the page, the workbook, the network or the storage.
 *
 * One thing is done at a time, the others wait. What takes longer than it may is ended, and its promise rejects with an
 * InputError `template` that names the template; so does what a template does wrong. Nothing that comes back is trusted
 * before it has been parsed.
 */
export interface TemplateSandbox {
  /** Every fault of the templates at once; see the door `linting.ts`. */
  lint: (input: LintInput) => Promise<readonly LintFault[]>;
  /**
   * Compiles templates for `render`, in the place of those before. They are kept: where the worker had to be ended, the
   * next rendering compiles them again.
   * @param sources Handlebars by name: `bulletins/monthly`
   * @throws InputError `template` with file, line and column for the first that cannot be used
   */
  load: (sources: ReadonlyMap<string, string>) => Promise<void>;
  /**
   * What a template yields, as `render` of `src/template` does here and now.
   * @throws InputError `template` with the place
   */
  render: (request: TemplateRequest) => Promise<Rendered>;
  /**
   * Ends what is under way; it and what waits reject with a DOMException `AbortError`. What is asked afterwards begins
   * anew, with the templates that were loaded last.
   */
  stop: () => void;
}
