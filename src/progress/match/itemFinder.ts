import { itemsOf, type Plan } from '../../plan/plan.js';
import { likenessIndex } from './likeness.js';
import { itemNumber, plainWords } from './plainWords.js';

/** From this likeness on words are taken for an item's title, if no other title is nearly as like. */
const BAR = 0.6;
const MARGIN = 0.1;

/** The number of the plan's item that words give: by its number (第9项), or by its title, written in full or shortened. */
export type ItemFinder = (words: string) => number | null;

/** Prepares the plan's titles once, and remembers what it was asked. */
export function itemFinder(plan: Plan): ItemFinder {
  const items = itemsOf(plan);
  const titles = items.map(({ title }) => plainWords(title));
  const like = likenessIndex(titles, BAR - MARGIN);
  const byTitle = (text: string): number | null => {
    const words = plainWords(text);
    const exact = titles.indexOf(words);
    if (exact >= 0) return items[exact]?.number ?? null;
    const [best, second] = like(words).sort((a, b) => b.score - a.score);
    if (best === undefined || best.score < BAR || best.score - (second?.score ?? 0) < MARGIN) return null;
    return items[best.index]?.number ?? null;
  };
  const known = new Map<string, number | null>();
  return (words) => {
    const found = known.get(words);
    if (found !== undefined) return found;
    const number = itemNumber(words) ?? byTitle(words);
    known.set(words, number);
    return number;
  };
}
