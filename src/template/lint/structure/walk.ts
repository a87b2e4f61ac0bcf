import type { ParsedTemplate, ParsedTemplates } from '../parsed.js';
import { conditionOf, split, writtenOf, type Condition } from './condition.js';
import { Hopeless } from './hopeless.js';
import { inlineRounds } from './inlineLoop.js';
import { manyLines, roundOf } from './loop.js';
import { printed, written } from './lines.js';
import { partialName } from './partials.js';
import { contentOffset, startOffset, type Place } from './place.js';
import { insidePartial, resolve, within, type Scope } from './scope.js';
import { merged, NO_TABLE, START, type State } from './state.js';
import type { Traits } from './traits.js';
import type { Verdicts } from './verdicts.js';

/** Partials within partials are followed so far. */
const DEEPEST = 24;
/** States at one place, and steps in all. */
const MOST_STATES = 120;
const MOST_STEPS = 60_000;

/** Where the walk is. */
interface At {
  template: ParsedTemplate;
  scope: Scope;
  /** Names of the templates around. */
  around: readonly string[];
}

/** Follows a template in the order of its output, on all ways through it at once. */
export class Walk {
  readonly #templates: ParsedTemplates;
  readonly #verdicts: Verdicts;
  readonly #written: Map<string, string>;
  readonly #traitsOf: (node: hbs.AST.Node) => Traits;
  #steps = 0;
  /** Names of all templates that were met. */
  readonly visited = new Set<string>();

  /** @param conditions is told how each condition is written, by key */
  constructor(
    templates: ParsedTemplates,
    traitsOf: (node: hbs.AST.Node) => Traits,
    verdicts: Verdicts,
    conditions: Map<string, string>,
  ) {
    this.#templates = templates;
    this.#traitsOf = traitsOf;
    this.#verdicts = verdicts;
    this.#written = conditions;
  }

  /**
   * The states after a whole template.
   * @throws Hopeless where there are too many ways
   */
  template(template: ParsedTemplate, states: readonly State[], scope: Scope, around: readonly string[] = []): State[] {
    this.visited.add(template.name);
    return this.#program(template.program, states, { template, scope, around: [...around, template.name] });
  }

  #program(program: hbs.AST.Program | undefined, states: readonly State[], at: At): State[] {
    let current = merged(states);
    for (const statement of program?.body ?? []) {
      if (current.length === 0) return [];
      this.#steps += current.length;
      if (current.length > MOST_STATES || this.#steps > MOST_STEPS) throw new Hopeless();
      current = merged(this.#statement(statement, current, at));
    }
    return current;
  }

  #statement(statement: hbs.AST.Statement, states: readonly State[], at: At): State[] {
    const { breaks, parts } = this.#traitsOf(statement);
    // In a line of plain text nothing counts before its end, in a cell with text nothing before its end.
    const isIdle = ({ line }: State): boolean =>
      line.kind === 'text' ? !breaks : line.kind === 'row' && !parts && !line.ended && !line.dashes;
    const idle = states.filter(isIdle);
    const awake = idle.length === 0 ? states : states.filter((state) => !isIdle(state));
    if (statement.type === 'PartialStatement') this.visited.add(partialName(statement as hbs.AST.PartialStatement));
    return [...idle, ...(awake.length === 0 ? [] : this.#awake(statement, awake, at))];
  }

  #awake(statement: hbs.AST.Statement, states: readonly State[], at: At): State[] {
    switch (statement.type) {
      case 'ContentStatement': {
        const content = statement as hbs.AST.ContentStatement;
        const place = { template: at.template, offset: contentOffset(at.template, content) };
        return states.map((state) => written(state, content.value, place, this.#verdicts));
      }
      case 'MustacheStatement':
        return this.#tag(statement, states, at);
      case 'BlockStatement':
        return this.#block(statement as hbs.AST.BlockStatement, states, at);
      case 'PartialStatement':
        return this.#partial(statement as hbs.AST.PartialStatement, states, at);
      case 'CommentStatement':
        return [...states];
      default:
        return states.map(unknownText);
    }
  }

  #tag(tag: hbs.AST.Node, states: readonly State[], at: At): State[] {
    const place = this.#placeOf(tag, at);
    return states.map((state) => printed(state, place, this.#verdicts));
  }

  #placeOf(node: hbs.AST.Node, { template }: At): Place {
    return { template, offset: startOffset(template, node.loc) };
  }

  #block(block: hbs.AST.BlockStatement, states: readonly State[], at: At): State[] {
    const [argument] = block.params;
    const kind: string = block.path.original;
    if (argument === undefined || !['if', 'unless', 'each', 'with'].includes(kind)) {
      return states.map(unknownText);
    }
    const { program, inverse } = block as Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;
    if (kind === 'each' && inverse === undefined && this.#addsCells(program)) {
      // Cells that a loop adds to a row are counted by round, were it of no round at all.
      const rows = states.filter(({ line }) => line.kind === 'row');
      const others = this.#split(
        states.filter(({ line }) => line.kind !== 'row'),
        conditionOf(argument, at.scope),
      );
      return [...this.#each(program, argument, [...rows, ...others.yes], at), ...others.no];
    }
    const { yes, no } = this.#split(states, conditionOf(argument, at.scope));
    switch (kind) {
      case 'unless':
        return [...this.#program(program, no, at), ...this.#program(inverse, yes, at)];
      case 'if':
        return [...this.#program(program, yes, at), ...this.#program(inverse, no, at)];
      case 'with': {
        const scope = within(at.scope, resolve(argument, at.scope), namesOf(program), null);
        return [...this.#program(program, yes, { ...at, scope }), ...this.#program(inverse, no, at)];
      }
      default:
        return [...this.#each(program, argument, yes, at), ...this.#program(inverse, no, at)];
    }
  }

  /** Whether a loop stays in its line and may add cells to it. */
  #addsCells(program: hbs.AST.Program | undefined): boolean {
    if (program === undefined) return false;
    const { breaks, parts } = this.#traitsOf(program);
    return parts && !breaks;
  }

  #split(states: readonly State[], condition: Condition): { yes: State[]; no: State[] } {
    this.#note(condition);
    const parts: { yes: State[]; no: State[] } = { yes: [], no: [] };
    for (const state of states) {
      const { yes, no } = split(state.worlds, condition);
      if (yes.length > 0) parts.yes.push({ ...state, worlds: yes });
      if (no.length > 0) parts.no.push({ ...state, worlds: no });
    }
    return parts;
  }

  #note(condition: Condition): void {
    // A loop has said already how its first and last are told.
    if (condition.kind === 'open' && this.#written.has(condition.key)) return;
    if (condition.kind === 'open') this.#written.set(condition.key, condition.written);
    else if (condition.kind !== 'known') for (const one of condition.of) this.#note(one);
  }

  /** One round after the other, until they lead to nothing new. */
  #each(program: hbs.AST.Program | undefined, list: hbs.AST.Expression, states: readonly State[], at: At): State[] {
    if (program === undefined || states.length === 0) return [...states];
    const mark = `[${at.template.name}:${startOffset(at.template, list.loc)}]`;
    for (const name of ['@first', '@last']) this.#written.set(name + mark, writtenOf(list));
    const item = { ...resolve(list, at.scope), own: new Map<string, never>() };
    const scope = within(at.scope, { ...item, id: item.id + mark }, namesOf(program), mark);
    const { breaks, parts, asksLast } = this.#traitsOf(program);
    const run = (before: readonly State[]): State[] => this.#program(program, before, { ...at, scope });
    const round = roundOf(run, mark);
    if (breaks) return manyLines(states, round, asksLast);
    return parts ? inlineRounds(states, round) : round(states, true, null);
  }

  #partial(partial: hbs.AST.PartialStatement, states: readonly State[], at: At): State[] {
    const name = partialName(partial);
    const template = this.#templates.get(name);
    if (template === undefined || at.around.includes(name) || at.around.length > DEEPEST) {
      // The calendar's title, or a partial that cannot be read: a word within a line, anything at the start of one.
      const place = this.#placeOf(partial, at);
      return states.map((state) =>
        state.line.kind === 'start' ? unknownText(state) : printed(state, place, this.#verdicts),
      );
    }
    const outermost = at.around.length === 1;
    if (outermost) this.#verdicts.caller = this.#placeOf(partial, at);
    const after = this.template(template, states, insidePartial(partial, at.scope), at.around);
    if (outermost) this.#verdicts.caller = null;
    return after;
  }
}

/** The types say that there always are some. */
function namesOf(program: { blockParams?: string[] } | undefined): readonly string[] {
  return program?.blockParams ?? [];
}

/** What nobody can tell: it may hold headings and tables of its own. */
function unknownText(state: State): State {
  return { ...state, line: START, table: NO_TABLE, level: null, titled: null };
}
