import { itemsOf, targetsOf, type Plan, type Target } from '../plan/plan.js';
import { elsewhereInPlan, tellsApart } from './distinctions.js';
import { likenessIndex } from './likeness.js';
import { plainWords } from './plainWords.js';

/** What a row's words were found to speak of. */
export type Match =
  | { kind: 'one'; target: string; score: number; evidence: string }
  | { kind: 'several'; candidates: readonly string[] }
  | { kind: 'none' };

/** From this score on a row is taken for a target; below it is a finding. */
const BAR = 0.62;
/** Two targets closer together than this cannot be told apart. */
const MARGIN = 0.08;
/** What an item number adds to the words, and what another item's number takes from them. */
const SAME_ITEM = 0.2;
const OTHER_ITEM = 0.45;
/** The words alone must be this like, whatever the item number adds. */
const WORDS_ALONE = 0.55;

/** Compares a row's words with the targets of a plan, by words and item number, never by value. */
export type Matcher = (label: string, item: number | null) => Match;

/** Prepares the words of all targets once, and remembers what it was asked. */
export function targetMatcher(plan: Plan): Matcher {
  const clauses = itemsOf(plan).flatMap(({ tasks }) => tasks.map(({ quote }) => plainWords(quote)));
  const isOthers = elsewhereInPlan(clauses);
  const names = targetsOf(plan).flatMap((target) => {
    const own = [target.metric, ...target.aliases, target.quote].map(plainWords);
    const isAbout = tellsApart(target, own);
    const isElsewhere = isOthers(own);
    return own.map((name) => ({
      target,
      name,
      isAbout: (words: string) => words === name || (isAbout(words) && !isElsewhere(words)),
    }));
  });
  const like = likenessIndex(names.map(({ name }) => name));
  const known = new Map<string, Match>();
  return (label, item) => {
    const words = plainWords(label);
    const key = `${item ?? ''} ${words}`;
    const match = known.get(key) ?? decide(ranked(words, item));
    known.set(key, match);
    return match;
  };

  function ranked(words: string, item: number | null): Scored[] {
    const best = new Map<string, Scored>();
    for (const { index, score } of like(words)) {
      const entry = names[index];
      if (entry === undefined || score < WORDS_ALONE || !entry.isAbout(words)) continue;
      const scored = scoreOf(entry.target, entry.name, score, item);
      if (scored.score > (best.get(scored.id)?.score ?? 0)) best.set(scored.id, scored);
    }
    return [...best.values()].sort((a, b) => b.score - a.score);
  }
}

interface Scored {
  id: string;
  score: number;
  /** The same words, and no other item's number. */
  exact: boolean;
  evidence: string;
}

function scoreOf(target: Target, name: string, likeness: number, item: number | null): Scored {
  const itemPart = item === null ? 0 : item === target.item ? SAME_ITEM : -OTHER_ITEM;
  const words = likeness === 1 ? `名称与“${name}”一致` : `名称与“${name}”相近（${Math.round(likeness * 100)}%）`;
  const evidence = itemPart > 0 ? `${words}，要点条目同为第${target.item}项` : words;
  return { id: target.id, score: likeness + itemPart, exact: likeness === 1 && itemPart >= 0, evidence };
}

function decide(ranked: readonly Scored[]): Match {
  const [best] = ranked;
  if (best === undefined || best.score < BAR) return { kind: 'none' };
  const near = ranked.filter(({ score }) => score > best.score - MARGIN);
  // The target's own name beats what is only like it.
  const rivals = best.exact ? near.filter(({ exact, score }) => exact && score === best.score) : near;
  if (rivals.length > 1) return { kind: 'several', candidates: rivals.map(({ id }) => id) };
  return { kind: 'one', target: best.id, score: Math.min(1, best.score), evidence: best.evidence };
}
