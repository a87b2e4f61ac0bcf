import type { ChoiceGroup } from '../../progress/mapping/correctionChoices.js';
import { searchFor } from '../list/search.js';

/** More than this nobody looks through. */
const MOST = 60;

/** The choices that what was typed may mean, by number, words or name, the same words first; all where nothing was typed. */
export function choicesFor(groups: readonly ChoiceGroup[], typed: string): readonly ChoiceGroup[] {
  const matches = searchFor(typed);
  const exact = groups.flatMap(({ choices }) => choices.find(({ words }) => words === typed.trim()) ?? []).slice(0, 1);
  const found: ChoiceGroup[] = exact.length === 0 ? [] : [{ title: '正是', choices: exact }];
  let left = MOST - exact.length;
  for (const { title, choices } of groups) {
    const others = choices.filter((one) => !exact.includes(one));
    const own = others.filter(({ words, name }) => matches(`${words} ${name} ${title}`)).slice(0, left);
    left -= own.length;
    if (own.length > 0) found.push({ title, choices: own });
  }
  return found;
}

/** The names of choices by their words. */
export function namesOf(groups: readonly ChoiceGroup[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap(({ choices }) => choices.map(({ words, name }) => [words, name] as const)));
}

/** With the choices that a doubt is between before all others. */
export function withLikely(groups: readonly ChoiceGroup[], likely: readonly string[]): readonly ChoiceGroup[] {
  if (likely.length === 0) return groups;
  const names = namesOf(groups);
  return [{ title: '很像', choices: likely.map((words) => ({ words, name: names.get(words) ?? '' })) }, ...groups];
}
