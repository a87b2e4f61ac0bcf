import { plainWords } from '../progress/match/plainWords.js';

/** Only so much of a text is compared. */
const COMPARED = 3_000;
/** A shorter text is the same only where the other has it word for word: its pairs stand in any long text. */
const LONG_ENOUGH = 60;
/** Nor is a word or two the beginning of an article. */
const SHORTEST = 12;

/** Compares one text with many; a share of 0–1. */
export type OverlapWith = (other: string) => number;

/**
 * How much of the shorter of two texts the other has, by pairs of characters, punctuation and blanks apart (the overlap
 * coefficient). Sørensen–Dice would not do: a reprint that was cut to a third has the same words, and is far from it.
 */
export function overlapOf(text: string): OverlapWith {
  const own = compared(text);
  const places = new Map<string, number>();
  const counts: number[] = [];
  for (let at = 0; at + 1 < own.length; at++) {
    const pair = own.slice(at, at + 2);
    const place = places.get(pair) ?? places.set(pair, counts.length).size - 1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return (text) => {
    const other = compared(text);
    const shorter = Math.min(own.length, other.length);
    if (shorter < LONG_ENOUGH) return shorter >= SHORTEST && contains(own, other) ? 1 : 0;
    const left = Uint16Array.from(counts);
    let common = 0;
    for (let at = 0; at + 1 < other.length; at++) {
      const place = places.get(other.slice(at, at + 2));
      const rest = place === undefined ? 0 : (left[place] ?? 0);
      if (place === undefined || rest === 0) continue;
      left[place] = rest - 1;
      common++;
    }
    return common / (shorter - 1);
  };
}

/** The share of the numbers of the text that has fewer which the other has too; 1 where it has none. */
export function commonNumbers(a: string, b: string): number {
  const [few = [], many = []] = [numbersIn(a), numbersIn(b)].sort((one, other) => one.length - other.length);
  const rest = [...many];
  const common = few.filter((number) => {
    const at = rest.indexOf(number);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return few.length === 0 ? 1 : common.length / few.length;
}

function numbersIn(text: string): string[] {
  return (
    text
      .slice(0, COMPARED)
      .normalize('NFKC')
      .match(/\d+(?:\.\d+)?/g) ?? []
  );
}

function compared(text: string): string {
  return plainWords(text.slice(0, COMPARED));
}

function contains(a: string, b: string): boolean {
  return a.length < b.length ? b.includes(a) : a.includes(b);
}
