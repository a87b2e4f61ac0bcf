import { itemsOf, type Item, type Plan } from '../plan/plan.js';
import { plainWords } from '../progress/match/plainWords.js';

/** The item of the plan that a text seems to belong to. */
export interface ProposedItem {
  item: number;
  /** Words of the plan that stand in the text and told it, the weightiest first. */
  words: readonly string[];
}

/** Words in common count from this length on: two characters are in everything. */
const SHORTEST = 3;
/** The weight that an item needs, and by how much it has to be ahead of the next. */
const BAR = 9;
const AHEAD = 1.35;
/** A headline says what the text is about. */
const IN_HEADLINE = 2;
/** A name (title, target) says more than a clause about what is done. */
const OF_NAME = 1.5;
/** Only so much of a text is looked at: its beginning says what it is about. */
const LOOKED_AT = 1_500;
/** Pairs that only tie words together, and those of Latin letters, of which a word has more. */
const EMPTY = /[的等了和与及在为将对方面以上]|[a-z]{2}/;
/** Words that are shown. */
const SHOWN = 4;

/**
 * Proposes the item that a text belongs to, by the words that it has in common with the plan: long ones and those that
 * few items have weigh most, words in the headline more. Null where no item is clearly ahead.
 */
export function proposeItem(plan: Plan, { headline, text }: { headline: string; text: string }): ProposedItem | null {
  return itemProposer(plan)({ headline, text });
}

/** The same for many texts: the plan's words are prepared once. */
export function itemProposer(plan: Plan): (text: { headline: string; text: string }) => ProposedItem | null {
  const items = itemsOf(plan).map(phrasesOf);
  const rarity = rarityOf(items);
  return ({ headline, text }) => {
    const parts = [
      { words: plainWords(headline), factor: IN_HEADLINE },
      { words: plainWords(text.slice(0, LOOKED_AT)), factor: 1 },
    ];
    const scores = items.map(({ number, phrases }) => ({ number, ...scoreOf(phrases, parts, rarity) }));
    const [best, second] = scores.sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < BAR || best.score < AHEAD * (second?.score ?? 0)) return null;
    return { item: best.number, words: best.words.slice(0, SHOWN) };
  };
}

interface Phrase {
  words: string;
  factor: number;
}

function phrasesOf({ number, title, tasks, targets }: Item): { number: number; phrases: Phrase[] } {
  const names = [title, ...targets.flatMap(({ metric, aliases }) => [metric, ...aliases])];
  const clauses = [...tasks.map(({ quote }) => quote), ...targets.map(({ quote }) => quote)];
  const phrases = [
    ...names.map((name) => ({ words: plainWords(name), factor: OF_NAME })),
    ...clauses.map((clause) => ({ words: plainWords(clause), factor: 1 })),
  ];
  return { number, phrases };
}

/** How little a pair of characters is in the plan: 0 for one that all items have. */
type Rarity = (pair: string) => number;

function rarityOf(items: readonly { phrases: readonly Phrase[] }[]): Rarity {
  const counts = new Map<string, number>();
  for (const { phrases } of items) {
    for (const pair of new Set(phrases.flatMap(({ words }) => pairsOf(words)))) {
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return (pair) => Math.log(items.length / (counts.get(pair) ?? 1));
}

/** The words in common, each counted once and where it weighs most. */
function scoreOf(
  phrases: readonly Phrase[],
  parts: readonly { words: string; factor: number }[],
  rarity: Rarity,
): { score: number; words: string[] } {
  const weights = new Map<string, number>();
  for (const phrase of phrases) {
    for (const part of parts) {
      for (const common of commonWords(phrase.words, part.words)) {
        const weight = weightOf(common, rarity) * phrase.factor * part.factor;
        weights.set(common, Math.max(weights.get(common) ?? 0, weight));
      }
    }
  }
  const sorted = [...weights].sort((a, b) => b[1] - a[1]);
  // A word inside of a longer one that counts already says nothing more.
  const kept = sorted.filter(([word], index) => !sorted.slice(0, index).some(([other]) => overlaps(other, word)));
  return { score: kept.reduce((sum, [, weight]) => sum + weight, 0), words: kept.map(([word]) => word) };
}

function weightOf(words: string, rarity: Rarity): number {
  return pairsOf(words).reduce((sum, pair) => sum + (EMPTY.test(pair) ? 0 : rarity(pair)), 0);
}

function overlaps(a: string, b: string): boolean {
  const pairs = new Set(pairsOf(a));
  const own = pairsOf(b);
  return own.filter((pair) => pairs.has(pair)).length * 2 > own.length;
}

/** Stretches of a phrase, as long as can be, that stand in a text. */
function commonWords(phrase: string, text: string): string[] {
  const found: string[] = [];
  let at = 0;
  while (at + SHORTEST <= phrase.length) {
    let end = at + SHORTEST;
    if (!text.includes(phrase.slice(at, end))) {
      at++;
      continue;
    }
    while (end < phrase.length && text.includes(phrase.slice(at, end + 1))) end++;
    found.push(phrase.slice(at, end));
    at = end - SHORTEST + 2;
  }
  return found;
}

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
