import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { ZodType } from 'zod';
import { InputError, type InputProblem } from '../inputError.js';
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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors[0];
  if (syntax !== undefined) {
    const { line, col } = lines.linePos(syntax.pos[0]);
    const { what, advice } = syntaxFault(syntax.code);
    const more = document.errors.length - 1;
    throw new InputError(problem, what, { file, line, column: col }, advice + moreText(more));
  }

  const parsed = schema.safeParse(valueOf(document, file, problem), { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = faultsOf(parsed.error.issues)
    .map((fault) => ({ ...fault, offset: offsetOf(document.contents, fault.path) }))
    .sort((a, b) => a.offset - b.offset);
  const first = faults[0];
  if (first === undefined) throw parsed.error;
  const path = first.path.length === 0 ? {} : { path: pathText(first.path) };
  const place = { file, line: lines.linePos(first.offset).line, ...path };
  throw new InputError(problem, first.what, place, first.advice + moreText(faults.length - 1));
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

/** Where in the text a path leads: the key of an entry, the start of a list's element, or as far as the path goes. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let offset = startOf(contents) ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}
