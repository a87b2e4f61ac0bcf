import { diceCoefficient } from 'dice-coefficient';

/** A name and how like it the words are, 0–1. */
export interface Likeness {
  /** Position of the name in the list. */
  index: number;
  score: number;
}

/** Names less like than this are left out. */
const LEAST = 0.35;

/**
 * Compares words with many names by their common pairs of characters (Sørensen–Dice). Pairs are indexed, so that only
 * names that have enough of them are compared at all.
 */
export function likenessIndex(names: readonly string[]): (words: string) => Likeness[] {
  const holders = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    for (const pair of new Set(pairsOf(name))) holders.set(pair, [...(holders.get(pair) ?? []), index]);
  }
  return (words) => {
    const pairs = pairsOf(words);
    const common = new Map<number, number>();
    for (const pair of pairs) {
      for (const index of holders.get(pair) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
    }
    return [...common].flatMap(([index, count]) => {
      const name = names[index] ?? '';
      const most = Math.max(
        (2 * count) / (pairs.length + name.length - 1),
        name.includes(words) || words.includes(name) ? 1 : 0,
      );
      if (most < LEAST) return [];
      return [{ index, score: likeness(name, words) }];
    });
  };
}

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

/** 1 for the same words; what is contained counts by its share, at least as much as common pairs of characters do. */
function likeness(name: string, words: string): number {
  if (name === words) return 1;
  const [short, long] = name.length < words.length ? [name, words] : [words, name];
  const contained = short.length >= 4 && long.includes(short) ? 0.6 + (0.35 * short.length) / long.length : 0;
  return Math.max(contained, diceCoefficient(name, words));
}
