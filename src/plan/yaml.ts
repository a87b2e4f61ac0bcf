import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ErrorCode,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { minBy } from 'es-toolkit/array/minBy';
import type { ZodType } from 'zod';
import { InputError, type InputProblem, type Place } from '../inputError.js';
import { faultsOf, pathText, syntaxFault } from './yamlFault.js';

/**
 * Reads a YAML text and gives what the schema makes of it.
 * @param text the whole file
 * @param file its name as the user knows it
 * @param schema strict objects, so that a misspelt key is a fault
 * @param problem what kind of input the file is
 * @throws InputError for the fault that stands first in the file, with line and path; it says how many more there are
 */
export function parseYaml<T>(text: string, file: string, schema: ZodType<T>, problem: InputProblem): T {
  return parsePlacedYaml(text, file, schema, problem).value;
}

/** What `parseYaml` gives, and where each path of it stands, for faults that only show against something else. */
export function parsePlacedYaml<T>(
  text: string,
  file: string,
  schema: ZodType<T>,
  problem: InputProblem,
): { value: T; placeOf: (path: readonly PropertyKey[]) => Place } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const faults = [...document.errors.map(({ code, pos: [offset] }) => ({ code, offset })), ...repeatedKeys(document)];
  const syntax = minBy(faults, ({ offset }) => offset);
  if (syntax !== undefined) {
    const { line, col } = lines.linePos(syntax.offset);
    const { what, advice } = syntaxFault(syntax.code);
    const more = faults.length - 1;
    throw new InputError(problem, what, { file, line, column: col }, advice + moreText(more));
  }

  const placeOf = placeFinder(document, lines, file);
  const offsetOf = offsetFinder(document.contents);
  const parsed = schema.safeParse(valueOf(document, file, problem), { reportInput: true });
  if (parsed.success) return { value: parsed.data, placeOf };
  const misfits = faultsOf(parsed.error.issues)
    .map((fault) => ({ ...fault, offset: offsetOf(fault.path) }))
    .sort((a, b) => a.offset - b.offset);
  const first = misfits[0];
  if (first === undefined) throw parsed.error;
  throw new InputError(problem, first.what, placeOf(first.path), first.advice + moreText(misfits.length - 1));
}

/** Where a path of a YAML text stands, for a fault that another stage finds in what was read of it. */
export function placeInYaml(text: string, file: string, path: readonly PropertyKey[]): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  return placeFinder(document, lines, file)(path);
}

function placeFinder(
  { contents }: Document.Parsed,
  lines: LineCounter,
  file: string,
): (path: readonly PropertyKey[]) => Place {
  const offsetOf = offsetFinder(contents);
  return (path) => {
    const { line } = lines.linePos(offsetOf(path));
    return { file, line, ...(path.length === 0 ? {} : { path: pathText(path) }) };
  };
}

/** Keys that stand twice in one map. The parser would compare each with all others, and a mapping may name thousands of rows. */
function repeatedKeys(document: Document.Parsed): { code: ErrorCode; offset: number }[] {
  const faults: { code: ErrorCode; offset: number }[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(String(key.value))) faults.push({ code: 'DUPLICATE_KEY', offset: startOf(key) ?? 0 });
        seen.add(String(key.value));
      }
    },
  });
  return faults;
}

function moreText(count: number): string {
  return count === 0 ? '' : `（此外还有${count}处问题，改好这一处后会逐一指出。）`;
}

/** The plain value; aliases that lead nowhere, or that blow up, show only now. */
function valueOf(document: Document.Parsed, file: string, problem: InputProblem): unknown {
  try {
    return document.toJS();
  } catch {
    throw new InputError(problem, '引用（*名称）无法解析。', { file }, '请把引用处改写为所指的内容。');
  }
}

/**
 * Tells where in the text a path leads: the key of an entry, the start of a list's element, or as far as the path goes.
 * Entries are indexed once, for a file may have thousands.
 */
function offsetFinder(contents: unknown): (path: readonly PropertyKey[]) => number {
  const indexes = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  const entriesOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const entries =
      indexes.get(map) ??
      new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : [])));
    indexes.set(map, entries);
    return entries;
  };
  return (path) => {
    let node = contents;
    let offset = startOf(contents) ?? 0;
    for (const step of path) {
      if (isMap(node)) {
        const pair = entriesOf(node).get(String(step));
        if (pair === undefined) break;
        offset = startOf(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        offset = startOf(node) ?? offset;
      } else break;
    }
    return offset;
  };
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
