import { orderBy } from 'es-toolkit/array/orderBy';
import { uniqBy } from 'es-toolkit/array/uniqBy';
import type { LintFault } from './fault.js';
import { withinLimits } from './limits.js';
import { readCalendarTitles } from './names/calendarTitles.js';
import { missingTemplates } from './names/missingTemplates.js';
import { nameFaults, uncalledPartials } from './names/nameFaults.js';
import { parseAll } from './parsed.js';
import { structureFaults } from './structure/structureFaults.js';
import { textFaults } from './text/textFaults.js';

/** What is looked at: a folder of templates, and the calendar whose kinds and titles go with them. */
export interface LintInput {
  /** Handlebars by name: `bulletins/monthly`. */
  templates: ReadonlyMap<string, string>;
  /** The file calendar.yaml; null where templates are looked at alone. */
  calendar: { name: string; text: string } | null;
}

/**
 * Every fault of the templates at once, in the order of files and lines. Where there is no error, the templates compile,
 * and run with any content of the contract; it never throws.
 */
export function lint(input: LintInput): LintFault[] {
  const names = new Set(input.templates.keys());
  const { sources, faults: large } = withinLimits(input.templates);
  const { templates: parsed, faults: syntax } = parseAll(sources);
  const calendar = input.calendar === null ? null : readCalendarTitles(input.calendar);
  const broken = [...input.templates].flatMap(([name, source]) => (parsed.has(name) ? [] : [source]));
  const named = { parsed, names, calendar };
  const faults = [
    ...large,
    ...syntax,
    ...(calendar === null ? [] : [...calendar.faults, ...missingTemplates(names, calendar)]),
    ...nameFaults(named),
    ...uncalledPartials(named, broken),
    ...structureFaults(parsed),
    ...textFaults(parsed),
  ];
  const inOrder = orderBy(faults, ['file', 'line', 'column', 'severity'], ['asc', 'asc', 'asc', 'asc']);
  return uniqBy(inOrder, ({ file, line, column, rule, what }) => [file, line, column, rule, what].join(' '));
}
