import { diceCoefficient } from 'dice-coefficient';
import { maxBy } from 'es-toolkit/array/maxBy';

/** Names less like than this are not what was meant. */
const LEAST = 0.3;

/** The known name of which a written one is most likely a slip of the pen; null where none is like it. */
export function nearestName(written: string, known: Iterable<string>): string | null {
  const scored = Array.from(known, (name) => ({ name, likeness: diceCoefficient(framed(written), framed(name)) }));
  const best = maxBy(scored, ({ likeness }) => likeness);
  return best !== undefined && best.likeness > LEAST ? best.name : null;
}

/** First and last character count as a pair each, or names of two characters would have but one. */
function framed(name: string): string {
  return `^${name}$`;
}
