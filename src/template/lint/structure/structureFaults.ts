import { uniqBy } from 'es-toolkit/array';
import type { LintFault } from '../fault.js';
import type { ParsedTemplate, ParsedTemplates } from '../parsed.js';
import { leftOpen } from './directive.js';
import { untitled } from './headings.js';
import { Hopeless } from './hopeless.js';
import { lineEnded } from './lines.js';
import { ROOT_SCOPE } from './scope.js';
import { NO_TABLE, START, type State } from './state.js';
import { tableLeft } from './tables.js';
import { traitsIn } from './traits.js';
import { typedFigures } from './typedFigures.js';
import { Verdicts } from './verdicts.js';
import { Walk } from './walk.js';
import { ANY } from './worlds.js';

/** Templates of whole documents. */
const ENTRY = /^(?:bulletins|summaries)\//;

/**
 * What is wrong with headings, tables, charts and directives, on any way through the templates, and figures that are
 * typed by hand. A template with too many ways is passed over.
 */
export function structureFaults(templates: ParsedTemplates): LintFault[] {
  const traitsOf = traitsIn(templates);
  const visited = new Set<string>();
  const follow = (template: ParsedTemplate, isEntry: boolean): LintFault[] => {
    const conditions = new Map<string, string>();
    const verdicts = new Verdicts(conditions);
    const walk = new Walk(templates, traitsOf, verdicts, conditions);
    try {
      for (const state of walk.template(template, [initial(isEntry)], ROOT_SCOPE)) ended(state, template, verdicts);
      return verdicts.faults();
    } catch (error) {
      if (error instanceof Hopeless) return [];
      throw error;
    } finally {
      for (const name of walk.visited) visited.add(name);
    }
  };
  const [entries, others] = [true, false].map((wanted) =>
    [...templates.values()].filter(({ name }) => ENTRY.test(name) === wanted),
  );
  const followed = (entries ?? []).flatMap((template) => follow(template, true));
  const unused = (others ?? []).flatMap((template) => (visited.has(template.name) ? [] : follow(template, false)));
  const typed = [...templates.values()].flatMap(typedFigures);
  // A partial's fault is told once, whoever refers to it.
  return uniqBy([...followed, ...unused, ...typed], (fault) =>
    [fault.rule, fault.file, fault.line, fault.column, fault.advice].join(' '),
  );
}

/** Of a partial that nothing refers to, nobody knows what comes before it. */
function initial(isEntry: boolean): State {
  const unknown = isEntry ? null : { level: null, titled: null };
  return { line: START, table: NO_TABLE, level: 0, titled: false, container: null, worlds: ANY, ...unknown };
}

function ended(last: State, template: ParsedTemplate, verdicts: Verdicts): void {
  const state = tableLeft(lineEnded(last, verdicts), 'block', verdicts);
  leftOpen(state, verdicts);
  untitled(state, { template, offset: 0 }, verdicts);
}
