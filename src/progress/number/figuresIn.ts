import { conversionFactor, unitNamed, unitPattern, type Unit } from '../../plan/unit.js';
import { halfWidth } from './halfWidth.js';

const FIGURE = new RegExp(
  `(?<![\\d.,])(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)[十百千万亿]*[多余]?\\s*(?<unit>${unitPattern()})`,
  'g',
);
/** Of a longer text no few figures are the choice. */
const LONGEST = 400;

/** The figures of a text, as written, that may be a target's by their unit; empty where there are not several. */
export function figuresIn(text: string, unit: Unit): readonly string[] {
  const plain = halfWidth(text);
  // As written: only where the half-width text has every sign in its place.
  if (text.length > LONGEST || plain.length !== text.length) return [];
  const found = new Set<string>();
  for (const { 0: words, index, groups } of plain.matchAll(FIGURE)) {
    const own = unitNamed(groups?.['unit'] ?? '');
    if (own !== null && conversionFactor(own, unit) !== null) found.add(text.slice(index, index + words.length));
  }
  return found.size > 1 ? [...found] : [];
}
