import { fileOfTemplate } from '../files.js';
import type { LintFault } from './fault.js';

/** Characters (UTF-16 units) of all templates together: some twenty times the shipped ones. */
const MOST_TOTAL = 1_000_000;
const MOST_FILES = 300;

/** The templates that can be looked at in a reasonable time, and a fault for what comes after them. */
export function withinLimits(sources: ReadonlyMap<string, string>): {
  sources: ReadonlyMap<string, string>;
  faults: LintFault[];
} {
  const kept = new Map<string, string>();
  let total = 0;
  for (const [name, source] of sources) {
    total += source.length;
    const problem = problemOf(kept.size, total);
    if (problem !== null) return { sources: kept, faults: [faultAtStart(name, source, problem)] };
    kept.set(name, source);
  }
  return { sources: kept, faults: [] };
}

type Problem = Pick<LintFault, 'what' | 'advice'>;

function problemOf(files: number, total: number): Problem | null {
  const advice = '请检查文件夹里是不是放错了文件，或删去不用的模板。';
  if (files >= MOST_FILES) return { what: `模板太多，超过${MOST_FILES}个，从这个文件起没有检查。`, advice };
  if (total <= MOST_TOTAL) return null;
  return { what: `模板加起来太长，超过${MOST_TOTAL}个字，从这个文件起没有检查。`, advice };
}

/** At the first line of a template. */
export function faultAtStart(
  name: string,
  source: string,
  problem: Problem,
  rule: Pick<LintFault, 'rule' | 'severity'> = { rule: 'too-large', severity: 'error' },
): LintFault {
  const [text = ''] = source.slice(0, 200).split(/\r?\n/);
  return {
    ...rule,
    file: fileOfTemplate(name),
    line: 1,
    column: 1,
    endColumn: Math.max(2, text.length + 1),
    text,
    ...problem,
  };
}
