import { writtenAs } from '../../expression.js';
import { MOST_DEPTH, MOST_STEPS } from '../../budget.js';
import type { Refusal } from '../../refusal.js';
import type { Source } from './source.js';

/** `{{> name}}` in a source. */
export interface PartialCall {
  name: string;
  node: hbs.AST.PartialStatement;
}

/** Every call of a partial in a program, in the order of the text. */
export function callsIn(program: hbs.AST.Program | undefined): PartialCall[] {
  return (program?.body ?? []).flatMap((statement): PartialCall[] => {
    if (statement.type === 'PartialStatement') {
      const node = statement as hbs.AST.PartialStatement;
      return [{ name: writtenAs(node.name), node }];
    }
    const { program: first, inverse } = statement as Partial<hbs.AST.BlockStatement>;
    return [...callsIn(first), ...callsIn(inverse)];
  });
}

interface Reach {
  /** How many partials deep. */
  depth: number;
  /** How many calls, loops once. */
  steps: number;
}

/**
 * Calls that lead back to where they come from, and those that lead too deep or to too many others: a document that
 * takes them does not come to an end within its bounds.
 * @param called what is called by a name
 */
export function endlessCalls(
  sources: readonly Source[],
  called: (name: string) => readonly Source[],
): { source: Source; refusal: Refusal }[] {
  const faults: { source: Source; refusal: Refusal }[] = [];
  const known = new Map<Source, Reach>();
  const follow = (source: Source, within: readonly Source[]): Reach => {
    let reach: Reach = { depth: 0, steps: 0 };
    for (const { name, node } of callsIn(source.program)) {
      const targets = called(name);
      const back = within.findIndex((outer) => targets.includes(outer));
      if (back >= 0) {
        const way = [...within.slice(back).map((outer) => outer.name), name].join(' → ');
        faults.push({ source, refusal: endless(node, `片段引用了自己，没有尽头：${way}。`) });
        continue;
      }
      for (const target of targets) {
        const { depth, steps } = known.get(target) ?? follow(target, [...within, target]);
        reach = { depth: Math.max(reach.depth, depth + 1), steps: reach.steps + steps + 1 };
        if (depth === MOST_DEPTH)
          faults.push({ source, refusal: endless(node, `片段一层套一层，超过${MOST_DEPTH}层。`) });
      }
    }
    if (reach.steps > MOST_STEPS) {
      const [first] = callsIn(source.program);
      if (first !== undefined) faults.push({ source, refusal: endless(first.node, `片段引用了${MOST_STEPS}次以上。`) });
      reach = { ...reach, steps: 0 };
    }
    known.set(source, reach);
    return reach;
  };
  for (const source of sources) if (!known.has(source)) follow(source, [source]);
  return faults;
}

function endless(at: hbs.AST.Node, what: string): Refusal {
  return { rule: 'endless-partial', at, what, advice: '请删去多余的引用，或把重复的文字直接写在这里。' };
}
