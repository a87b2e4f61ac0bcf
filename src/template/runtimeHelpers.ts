import { chunk } from 'es-toolkit/array';
import { isMissing } from '../bulletin/figure.js';
import { checkSize, type Budget } from './budget.js';
import { helpers } from './helpers.js';
import { templateError, type TagPlace } from './place.js';
import type { Printer } from './print.js';
import { internal } from './tree.js';
import { isTrue } from './truth.js';

type Block = (content: unknown, options?: object) => string;

/** What Handlebars hands a helper after its arguments; the hash is what the rewriting put there. */
interface Call {
  hash: TagPlace;
  fn: Block;
  inverse: Block;
  data: object;
}

type RuntimeHelper = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Told of each block that runs: where its argument stands, and whether the argument holds: is true for #if and #unless,
 * is there for #with, has something in it for #each. `branchesOf` lists all that could be told.
 */
export type BranchCollector = (place: TagPlace, holds: boolean) => void;

/** What a rewritten template calls, for one rendering. #if, #unless and #with are Handlebars' own. */
export function runtimeHelpers(
  printer: Printer,
  budget: Budget,
  partials: ReadonlyMap<string, unknown>,
  branches?: BranchCollector,
): Record<string, RuntimeHelper> {
  const called = [...helpers].map(([name, { call }]) => [name, helper((args, { hash }) => call(args, hash))] as const);
  return {
    ...Object.fromEntries(called),
    [internal.print]: helper(([value], { hash }) => budget.print(printer.print(value, hash), hash)),
    [internal.truth]: helper(([value], { hash }) => {
      const holds = isTrue(value);
      branches?.(hash, holds);
      return holds;
    }),
    [internal.present]: helper(([value], { hash }) => {
      const shown = present(value, hash);
      branches?.(hash, shown !== null);
      return shown;
    }),
    [internal.extended]: helper(([context, ...named]) => extended(context, named)),
    [internal.enter]: helper(([name], { hash }) => enter(String(name), hash, budget, partials)),
    each: helper(([list], call, context) => each(list, call, context, budget, branches)),
  };
}

function helper(run: (args: unknown[], call: Call, context: unknown) => unknown): RuntimeHelper {
  return function (this: unknown, ...args) {
    // Handlebars always passes this last.
    const call = args.pop() as Call;
    return run(args, call, this);
  };
}

/** #with over a missing value takes `{{else}}`; over a text or a number it has nothing to open. */
function present(value: unknown, place: TagPlace): unknown {
  if (value === undefined || value === null || isMissing(value)) return null;
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw templateError(
    `“${place.written}”不是一组数据，不能用 {{#with}}。`,
    place,
    '请直接写 {{变量名}}，或用 {{#each}}。',
  );
}

/** What the context makes on demand is still not made. */
function extended(context: unknown, named: readonly unknown[]): object {
  const fields: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(Object(context) as object);
  for (const [name, value] of chunk(named, 2)) fields[String(name)] = { value, enumerable: true };
  return Object.defineProperties({}, fields);
}

function enter(name: string, place: TagPlace, budget: Budget, partials: ReadonlyMap<string, unknown>): string {
  budget.enter(place);
  if (!partials.has(name)) {
    throw templateError(
      `这份文件没有片段“${name}”。`,
      place,
      '这个片段由编发计划（calendar.yaml）给出，请检查其中这一期的标题。',
    );
  }
  return '';
}

/** #each over a list, with `@index`, `@first` and `@last`; an empty list or one that is missing takes `{{else}}`. */
function each(
  list: unknown,
  { hash: place, fn, inverse, data }: Call,
  context: unknown,
  budget: Budget,
  branches: BranchCollector | undefined,
): string {
  const isNone = list === undefined || list === null || isMissing(list);
  if (!isNone && !Array.isArray(list)) {
    throw templateError(`“${place.written}”不是列表，不能用 {{#each}}。`, place, '请检查变量名，或改用 {{#with}}。');
  }
  const items: readonly unknown[] = isNone ? [] : list;
  branches?.(place, items.length > 0);
  if (items.length === 0) return inverse(context);
  let text = '';
  for (const [index, item] of items.entries()) {
    budget.step(place);
    const frame = { ...data, _parent: data, index, first: index === 0, last: index === items.length - 1 };
    text += fn(item, { data: frame, blockParams: [item, index] });
    checkSize(text, { file: place.file, line: place.line, column: place.column });
  }
  return text;
}
