import type { LintFault } from '../fault.js';
import { faultAtStart } from '../limits.js';
import type { ParsedTemplates } from '../parsed.js';
import { callsIn, endlessCalls } from './calls.js';
import { TITLE, type CalendarTitles } from './calendarTitles.js';
import { Findings, type Visit } from './findings.js';
import { openScope, rootScope } from './scope.js';
import { sourceOf, type Source } from './source.js';
import { TypeKeys } from './typeKeys.js';
import { Walk, type Folder } from './walk.js';

/** What is looked at: the templates that can be parsed, the names of all there are, and what the calendar says of them. */
export interface NamedTemplates {
  parsed: ParsedTemplates;
  names: ReadonlySet<string>;
  calendar: CalendarTitles | null;
}

/** What is wrong with variables, helpers and partials, by the types in scope. */
export function nameFaults(templates: NamedTemplates): LintFault[] {
  const { parsed, names, calendar } = templates;
  const sources = new Map([...parsed.values()].map((template) => [template.name, sourceOf(template)] as const));
  const titles = [...(calendar?.titles.values() ?? [])].flat();
  const folder = folderOf(sources, { names, calendar });
  const findings = new Findings();
  const walk = new Walk(folder, findings, new TypeKeys());
  const begin = (source: Source, kind: string): void => {
    walk.source({ source, caller: null }, rootScope(kind), kind);
  };

  for (const source of sources.values()) {
    const kind = documentKind(source.name);
    if (kind !== null) begin(source, kind);
  }
  for (const [kind, patterns] of calendar?.titles ?? []) {
    for (const title of patterns) if (!walk.reached.has(title)) begin(title, kind);
  }
  const unused = [...sources.values()].filter((source) => !walk.reached.has(source));
  for (const source of unused) {
    const visit: Visit = { source, caller: null };
    new Walk({ ...folder, called: () => [] }, findings, new TypeKeys()).source(visit, openScope(), '');
  }
  const everywhere = (name: string): readonly Source[] => (name === TITLE ? titles : listOf(sources.get(name)));
  for (const { source, refusal } of endlessCalls([...sources.values(), ...titles], everywhere)) {
    findings.add({ source, caller: null }, refusal, 'error');
  }
  return [...findings.faults(), ...(walk.isEndless ? tooMany(parsed) : [])];
}

/** Partials that nothing calls; null where a calendar is not at hand, for titles call partials too. */
export function uncalledPartials({ parsed, calendar }: NamedTemplates, broken: readonly string[]): LintFault[] {
  if (calendar === null || calendar.faults.length > 0) return [];
  const called = new Set<string>(
    [...broken, ...calendar.broken].flatMap((text) =>
      [...text.matchAll(/\{\{~?>\s*([^\s}~]+)/g)].map(([, name = '']) => name),
    ),
  );
  const queue = [...parsed.keys()].filter((name) => documentKind(name) !== null || called.has(name));
  const add = (program: hbs.AST.Program): void => {
    for (const { name } of callsIn(program)) if (!called.has(name)) queue.push(name);
  };
  for (const { program } of [...calendar.titles.values()].flat()) add(program);
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (called.has(name) && !parsed.has(name)) continue;
    called.add(name);
    const template = parsed.get(name);
    if (template !== undefined) add(template.program);
  }
  return [...parsed.values()].flatMap(({ name, source }) =>
    called.has(name)
      ? []
      : [
          faultAtStart(
            name,
            source,
            { what: `没有哪个模板引用片段“${name}”。`, advice: `不用就删去；要用请写 {{> ${name}}}。` },
            { rule: 'unused-partial', severity: 'warning' },
          ),
        ],
  );
}

/** The kind of document that a template makes; null for a partial. */
export function documentKind(name: string): string | null {
  if (name.startsWith('summaries/')) return 'summary';
  return name.startsWith('bulletins/') ? name.slice('bulletins/'.length) : null;
}

function folderOf(
  sources: ReadonlyMap<string, Source>,
  { names, calendar }: Pick<NamedTemplates, 'names' | 'calendar'>,
): Folder {
  const calling = new Map([...sources].map(([name, { program }]) => [name, callsIn(program).map((call) => call.name)]));
  const differing = new Set([TITLE]);
  for (let size = 0; size < differing.size;) {
    size = differing.size;
    for (const [name, called] of calling) if (called.some((one) => differing.has(one))) differing.add(name);
  }
  return {
    names: new Set([...names, TITLE]),
    called: (name, kind) => (name === TITLE ? (calendar?.titles.get(kind) ?? []) : listOf(sources.get(name))),
    differs: (name) => differing.has(name),
  };
}

function tooMany(parsed: ParsedTemplates): LintFault[] {
  const [first] = parsed.values();
  const what = '片段互相引用的方式太多，没有全部检查。';
  return first === undefined
    ? []
    : [faultAtStart(first.name, first.source, { what, advice: '请减少片段之间的引用。' })];
}

function listOf(source: Source | undefined): readonly Source[] {
  return source === undefined ? [] : [source];
}
