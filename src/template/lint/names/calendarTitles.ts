import Handlebars from 'handlebars';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Scalar } from 'yaml';
import { syntaxFault } from '../../../plan/yamlFault.js';
import { normalizeSource } from '../../normalizeSource.js';
import { syntaxProblem } from '../../syntaxError.js';
import type { LintFault } from '../fault.js';
import { scalarOffsets } from './scalarOffsets.js';
import { spotIn, type Source, type Spot } from './source.js';

/** Under this name a template calls the title that the calendar gives it. */
export const TITLE = 'title';

/** What a calendar says of templates. */
export interface CalendarTitles {
  /** Title patterns by kind; `summary` beside the kinds of bulletins. */
  titles: ReadonlyMap<string, readonly Source[]>;
  /** Templates that must be there, each with where the calendar first asks for it. */
  wanted: ReadonlyMap<string, Spot>;
  faults: readonly LintFault[];
  /** Texts of titles that cannot be parsed. */
  broken: readonly string[];
}

/** Reads kinds and title patterns with their places; what else is wrong with a calendar, loading it tells. */
export function readCalendarTitles({ name: file, text }: { name: string; text: string }): CalendarTitles {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const spotAt = (from: number, to: number): Spot => {
    const { line, col } = lines.linePos(from);
    const start = lines.lineStarts[line - 1] ?? 0;
    const content = text.slice(start, lines.lineStarts[line] ?? text.length).replace(/[\r\n]+$/, '');
    const end = Math.max(col + 1, Math.min(to - start, content.length) + 1);
    return { file, line, column: col, endColumn: end, text: content };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    const [from, to] = error.pos;
    const fault: LintFault = { rule: 'syntax', severity: 'error', ...spotAt(from, to), ...syntaxFault(error.code) };
    return { titles: new Map(), wanted: new Map(), faults: [fault], broken: [] };
  }

  const titles = new Map<string, Source[]>();
  const wanted = new Map<string, Spot>();
  const faults: LintFault[] = [];
  const broken: string[] = [];
  const want = (template: string, scalar: Scalar | null): void => {
    if (scalar !== null && !wanted.has(template))
      wanted.set(template, spotAt(scalar.range?.[0] ?? 0, scalar.range?.[1] ?? 0));
  };
  const addTitle = (kind: string, scalar: Scalar | null): void => {
    if (scalar === null || typeof scalar.value !== 'string') return;
    const source = normalizeSource(scalar.value);
    const offsets = scalarOffsets(text, scalar);
    const [from, to] = scalar.range ?? [0, 0];
    const placed = ({ column, endColumn }: { column: number; endColumn: number }): Spot => {
      const start = offsets?.[column - 1];
      return start === undefined ? spotAt(from, to) : spotAt(start, (offsets?.[endColumn - 2] ?? start) + 1);
    };
    try {
      const program = Handlebars.parse(source);
      const titleLines = source.split('\n');
      titles.set(kind, [
        ...(titles.get(kind) ?? []),
        { name: TITLE, file, program, locate: (node) => placed(spotIn(titleLines, node)) },
      ]);
    } catch (thrown) {
      const problem = syntaxProblem(thrown, source);
      const { what, advice } = problem;
      faults.push({ rule: 'syntax', severity: 'error', ...placed(problem), what, advice });
      broken.push(source);
    }
  };

  const root = document.contents;
  for (const [kind] of entriesOf(fieldOf(root, 'kinds'))) want(`bulletins/${String(kind.value)}`, kind);
  const bulletins = fieldOf(root, 'bulletins');
  for (const bulletin of isSeq(bulletins) ? bulletins.items : []) {
    const kind = scalarOf(fieldOf(bulletin, 'kind'));
    if (typeof kind?.value !== 'string') continue;
    want(`bulletins/${kind.value}`, kind);
    addTitle(kind.value, scalarOf(fieldOf(bulletin, 'title')));
  }
  const keyOf = (name: string): Scalar | null => entriesOf(root).find(([key]) => key.value === name)?.[0] ?? null;
  want('bulletins/news', keyOf('newsTitle'));
  addTitle('news', scalarOf(fieldOf(root, 'newsTitle')));
  for (const summary of ['summary', 'halfYearSummary']) {
    want('summaries/summary', keyOf(summary));
    want('summaries/table', keyOf(summary));
    addTitle('summary', scalarOf(fieldOf(fieldOf(root, summary), 'title')));
  }
  return { titles, wanted, faults, broken };
}

function entriesOf(node: unknown): [key: Scalar, value: unknown][] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }): [Scalar, unknown][] => (isScalar(key) ? [[key, value]] : []));
}

function fieldOf(node: unknown, name: string): unknown {
  return entriesOf(node).find(([key]) => key.value === name)?.[1];
}

function scalarOf(node: unknown): Scalar | null {
  return isScalar(node) ? node : null;
}
