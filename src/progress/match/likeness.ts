import { diceCoefficient } from 'dice-coefficient';

/** A name and how like it the words are, 0–1. */
export interface Likeness {
  /** Position of the name in the list. */
  index: number;
  score: number;
}

/** Names less like than this are left out, unless the caller asks for more. */
const LEAST = 0.35;

/**
 * Compares words with many names by their common pairs of characters (Sørensen–Dice). Pairs are indexed, so that only
 * names that have enough of them are compared at all.
 * @param least names less like than this are left out
 */
export function likenessIndex(names: readonly string[], least = LEAST): (words: string) => Likeness[] {
  const pairs = pairNumbers(names);
  const holders: number[][] = [];
  for (const [index, name] of names.entries()) {
    for (const pair of new Set(pairsOf(name).map((pair) => pairs.at(pair, 0)))) {
      (holders[pair] ??= []).push(index);
    }
  }
  const counts = new Uint16Array(names.length);
  const repeats = names.map((name) => new Set(pairsOf(name)).size < name.length - 1);
  return (words) => {
    const seen: number[] = [];
    const known: number[] = [];
    let isRepeated = false;
    for (let at = 0; at + 1 < words.length; at++) {
      const pair = pairs.at(words, at);
      const having = holders[pair];
      if (having === undefined) continue;
      isRepeated ||= known.includes(pair);
      known.push(pair);
      for (const index of having) {
        const count = counts[index] ?? 0;
        if (count === 0) seen.push(index);
        counts[index] = count + 1;
      }
    }
    const found: Likeness[] = [];
    for (const index of seen) {
      const name = names[index] ?? '';
      const count = counts[index] ?? 0;
      counts[index] = 0;
      const enough = 2 * count >= least * (words.length + name.length - 2);
      if (!enough && (count < Math.min(words.length, name.length) - 1 || !contains(name, words))) continue;
      // Where no pair occurs twice, the pairs in common are as many as were counted.
      const isCounted = !isRepeated && repeats[index] === false;
      const dice = isCounted ? (2 * count) / (words.length + name.length - 2) : diceCoefficient(name, words);
      const score = Math.max(dice, containedLikeness(name, words));
      if (score >= least) found.push({ index, score });
    }
    return found;
  };
}

/** Numbers pairs of characters, those with a character that no name has as 0: small numbers make a fast index. */
function pairNumbers(names: readonly string[]): { at: (words: string, at: number) => number } {
  const characters = new Uint16Array(0x10000);
  let count = 0;
  for (const name of names) {
    for (let at = 0; at < name.length; at++) characters[name.charCodeAt(at)] ||= ++count;
  }
  const at = (words: string, place: number): number => {
    const first = characters[words.charCodeAt(place)] ?? 0;
    const second = characters[words.charCodeAt(place + 1)] ?? 0;
    return first === 0 || second === 0 ? 0 : first * (count + 1) + second;
  };
  return { at };
}

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

function contains(a: string, b: string): boolean {
  return a.length < b.length ? b.includes(a) : a.includes(b);
}

/** 1 for the same words; what is contained counts by its share, and what is not or is too short is 0. */
function containedLikeness(name: string, words: string): number {
  if (name === words) return 1;
  const [short, long] = name.length < words.length ? [name, words] : [words, name];
  return short.length >= 4 && long.includes(short) ? 0.6 + (0.35 * short.length) / long.length : 0;
}
