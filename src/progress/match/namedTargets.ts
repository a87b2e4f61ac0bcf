import { targetsOf, type Plan, type Target } from '../../plan/plan.js';
import { unitNamed } from '../../plan/unit.js';
import { bareWords, sameWords } from './bareWords.js';
import { isOthers, tellsApart } from './distinctions.js';
import { plainWords } from './plainWords.js';
import { vocabularyOf, type Residue } from './vocabulary.js';

/** A target and all that is known of how the plan speaks of it. */
export interface NamedTarget {
  target: Target;
  isMoney: boolean;
  /** Metric, aliases and quote; as plain words, and in the form that is compared. */
  names: readonly { plain: string; bare: string }[];
  /** Pairs of characters that all its names have. */
  marks: readonly string[];
  /** Whether words can be about it at all, by what sets them apart from others, and by their stretches that the plan has. */
  isAbout: (distinctions: readonly number[], stretches: () => readonly string[]) => boolean;
  /** What bare words say beyond the plan's own words for it. */
  residueOf: (bare: string) => Residue;
}

/** @param clauses all clauses of the plan, plain words */
export function namedTargets(plan: Plan, clauses: readonly string[]): NamedTarget[] {
  return targetsOf(plan).map((target) => {
    const own = [...new Set([target.metric, ...target.aliases, target.quote].map(plainWords))];
    const ownClauses = clauses.filter((clause) => own.some((name) => clause.includes(name)));
    const names = own.map((plain) => ({ plain, bare: bareWords(sameWords(plain)) }));
    const bareNames = names.map(({ bare }) => bare);
    const sameClauses = ownClauses.map(sameWords);
    const bareClauses = sameClauses.map(bareWords);
    const fits = tellsApart(target, own.map(sameWords), sameClauses);
    const isElsewhere = isOthers([...bareNames, ...bareClauses]);
    return {
      target,
      isMoney: unitNamed(target.unit)?.dimension === 'money',
      names,
      marks: pairsInAll(bareNames),
      isAbout: (distinctions, stretches) => fits(distinctions) && !isElsewhere(stretches()),
      residueOf: vocabularyOf(bareNames, bareClauses),
    };
  });
}

function pairsInAll(names: readonly string[]): string[] {
  const [first = '', ...others] = names;
  const pairs = Array.from({ length: Math.max(0, first.length - 1) }, (_, at) => first.slice(at, at + 2));
  return [...new Set(pairs)].filter((pair) => others.every((name) => name.includes(pair)));
}
