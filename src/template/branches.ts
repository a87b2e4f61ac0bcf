import Handlebars from 'handlebars';
import { factsOf, keyOf, type Scope } from './branchFacts.js';
import { writtenAs } from './expression.js';
import { fileOfTemplate } from './files.js';
import { startOf } from './tree.js';

/** One of the two ways of a block of a template. */
export interface Branch {
  /** Name of the template: `bulletins/monthly`. */
  template: string;
  /** `bulletins/monthly.md.hbs`. */
  file: string;
  /** Of the block's argument, 1-based, as a `BranchCollector` is told. */
  line: number;
  column: number;
  /** `if`, `unless`, `each`, `with`. */
  block: string;
  /** The argument as written: `changes`, `(or targets.behind targets.unknown)`. */
  written: string;
  /** Whether it is the way that is taken where the argument holds. */
  holds: boolean;
}

/** An inverted block, `{{^if}}`, has no first way. */
type BlockWithWays = Omit<hbs.AST.BlockStatement, 'program' | 'inverse'> &
  Partial<Pick<hbs.AST.BlockStatement, 'program' | 'inverse'>>;

/** Where the walk is: in which template, in which contexts, and what is known to hold there. */
interface Standing {
  template: string;
  scopes: readonly Scope[];
  facts: ReadonlySet<string>;
  /** Names of the templates that the walk is in. */
  within: readonly string[];
}

/**
 * Every way that the blocks of templates can take; `{{else if}}` is a block of its own. What follows a list is not asked
 * to be empty where the blocks around it, also those of the templates that call it, say that it is not:
 * `{{#if news}}动态：{{#each news}}…{{/each}}。{{/if}}`.
 * @param sources that `compileTemplates` takes, by name
 * @param isNeverEmpty whether a list is never empty, by a path such as `.withNext[].next`
 */
export function branchesOf(
  sources: ReadonlyMap<string, string>,
  isNeverEmpty: (path: string) => boolean = () => false,
): Branch[] {
  const trees = new Map([...sources].map(([name, source]) => [name, treeOf(source)] as const));
  const found = new Map<string, Branch>();

  const add = (block: BlockWithWays, argument: hbs.AST.Expression, { template, scopes, facts }: Standing): void => {
    const kind = writtenAs(block.path);
    const key = keyOf(argument, scopes);
    const isSure =
      kind === 'each' && block.inverse === undefined && key !== null && (facts.has(key) || isNeverEmpty(key));
    const lines = trees.get(template)?.lines ?? [];
    for (const holds of isSure ? [true] : [true, false]) {
      const branch = { template, file: fileOfTemplate(template), ...startOf(argument), block: kind, holds };
      const id = [template, branch.line, branch.column, holds].join(' ');
      if (!found.has(id)) found.set(id, { ...branch, written: textOf(argument.loc, lines) });
    }
  };
  const walk = (program: hbs.AST.Program | undefined, at: Standing): void => {
    for (const statement of program?.body ?? []) {
      if (statement.type === 'PartialStatement') call(statement as hbs.AST.PartialStatement, at);
      if (statement.type !== 'BlockStatement') continue;
      const block = statement as BlockWithWays;
      const [argument] = block.params;
      if (argument === undefined) continue;
      add(block, argument, at);
      const { first, other } = factsOf(writtenAs(block.path), argument, at.scopes);
      walk(block.program, { ...at, scopes: first.scopes, facts: new Set([...at.facts, ...first.facts]) });
      walk(block.inverse, { ...at, facts: new Set([...at.facts, ...other]) });
    }
  };
  const call = ({ name, params, hash }: CalledPartial, at: Standing): void => {
    const partial = writtenAs(name);
    const tree = trees.get(partial);
    const here = at.scopes.at(-1);
    if (tree === undefined || here === undefined || at.within.includes(partial)) return;
    const [context] = params;
    const path = context === undefined ? here.path : (keyOf(context, at.scopes) ?? '?');
    const named = hash?.pairs.map(({ key, value }) => [key, keyOf(value, at.scopes) ?? '?'] as const) ?? [];
    const scope: Scope = { path, named: new Map([...(context === undefined ? here.named : []), ...named]) };
    const scopes = [...at.scopes.slice(0, -1), scope];
    walk(tree.program, { ...at, template: partial, scopes, within: [...at.within, partial] });
  };
  const begin = (name: string): void => {
    const scopes: Scope[] = [{ path: '', named: new Map() }];
    walk(trees.get(name)?.program, { template: name, scopes, facts: new Set(), within: [name] });
  };

  const partials = [...sources.keys()].filter((name) => name.startsWith('partials/'));
  for (const name of sources.keys()) if (!partials.includes(name)) begin(name);
  const reached = new Set([...found.values()].map(({ template }) => template));
  // Called by a title of the calendar, or by nobody.
  for (const name of partials) if (!reached.has(name)) begin(name);
  return [...found.values()].sort(inOrder);
}

type CalledPartial = Omit<hbs.AST.PartialStatement, 'hash'> & { hash?: hbs.AST.Hash };

function inOrder(one: Branch, other: Branch): number {
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column;
}

function treeOf(source: string): { program: hbs.AST.Program; lines: readonly string[] } {
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return { program: Handlebars.parse(text), lines: text.split('\n') };
}

/** What stands at a place; of one that runs over several lines the first. */
function textOf({ start, end }: hbs.AST.SourceLocation, lines: readonly string[]): string {
  return (lines[start.line - 1] ?? '').slice(start.column, start.line === end.line ? end.column : undefined);
}
