import { orderBy } from 'es-toolkit/array/orderBy';
import { unsupportedIn } from '../document/unsupported.js';
import type { LintFault } from '../template/lint/fault.js';
import { lint, type LintInput } from '../template/lint/lint.js';
import { parseAll, type ParsedTemplate } from '../template/lint/parsed.js';
import { withinLimits } from '../template/lint/limits.js';
import { fixedLines } from '../template/lint/text/fixedLines.js';

export { faultText } from '../template/lint/faultText.js';
export type { LintFault };

/** Every fault of a folder of templates at once, in the order of files and lines; see `lint`. */
export function lintTemplates(input: LintInput): LintFault[] {
  const { templates } = parseAll(withinLimits(input.templates).sources);
  const faults = [...lint(input), ...[...templates.values()].flatMap(markupFaults)];
  return orderBy(faults, ['file', 'line', 'column', 'severity'], ['asc', 'asc', 'asc', 'asc']);
}

/** Markup in the fixed text that no page can show, as the parser of documents sees it. */
function markupFaults(template: ParsedTemplate): LintFault[] {
  const lines = fixedLines(template);
  return unsupportedIn(lines.map(({ text }) => text).join('\n')).flatMap(
    ({ line: at, column, endColumn, what, advice }): LintFault[] => {
      const found = lines[at - 1];
      if (found === undefined) return [];
      const { line, source: text } = found;
      return [
        {
          rule: 'unsupported-markup',
          severity: 'error',
          file: template.file,
          line,
          column,
          endColumn: Math.max(column + 1, endColumn ?? text.length + 1),
          // What stands for a tag tells a person nothing.
          what: what.replaceAll(/\ufffc+/g, '…'),
          advice,
          text,
        },
      ];
    },
  );
}
