import { diceCoefficient } from 'dice-coefficient';

/** Names less like than this are not what was meant. */
const LEAST = 0.3;

/** The known name that is most like a mistyped one; null where none is. */
export function nearest(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let most = LEAST;
  for (const candidate of known) {
    const score = diceCoefficient(framed(name), framed(candidate));
    if (score <= most) continue;
    best = candidate;
    most = score;
  }
  return best;
}

/** First and last character count as a pair each, or names of two characters would have but one. */
function framed(name: string): string {
  return `^${name}$`;
}

/** Advice for a mistyped name; empty where no known name is like it. */
export function guess(name: string, known: Iterable<string>): string {
  const meant = nearest(name, known);
  return meant === null ? '' : `是不是要写 ${meant}？`;
}
