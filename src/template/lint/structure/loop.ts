import { Hopeless } from './hopeless.js';
import { merged, stateKey, type State } from './state.js';
import { either, forgetting, worldsKey } from './worlds.js';

/** Rounds after which a loop must have come to the same states again. */
const MOST_ROUNDS = 24;

/** One round of a loop from these states; whether it is the first, and the last if that matters. */
export type Round = (before: readonly State[], first: boolean, last: boolean | null) => State[];

/** Runs a loop's body knowing which round it is; what was said of the item is forgotten afterwards. */
export function roundOf(run: (before: readonly State[]) => State[], mark: string): Round {
  return (before, first, last) => {
    const facts = [[`@first${mark}`, first] as const, ...(last === null ? [] : [[`@last${mark}`, last] as const])];
    const known = before.map((state) => ({
      ...state,
      worlds: state.worlds.map((world) => new Map([...world, ...facts])),
    }));
    return merged(run(known).map((state) => ({ ...state, worlds: forgetting(state.worlds, mark) })));
  };
}

/** The states after a loop over lines: one round after the other, until they lead to nothing new. */
export function manyLines(states: readonly State[], round: Round, asksLast: boolean): State[] {
  const seen = new Map<string, State>();
  const after: State[] = [];
  let before = [...states];
  for (let count = 0; before.length > 0; count += 1) {
    if (count > MOST_ROUNDS) throw new Hopeless();
    const next = round(before, count === 0, asksLast ? false : null);
    after.push(...(asksLast ? round(before, count === 0, true) : next));
    before = next.flatMap((state) => unseen(state, seen));
  }
  return after;
}

/** The state, unless it and all that is known in it has been met before. */
function unseen(state: State, seen: Map<string, State>): State[] {
  const key = stateKey(state);
  const before = seen.get(key);
  const worlds = before === undefined ? state.worlds : either(before.worlds, state.worlds);
  if (before !== undefined && worldsKey(worlds) === worldsKey(before.worlds)) return [];
  seen.set(key, { ...state, worlds });
  return [{ ...state, worlds }];
}
