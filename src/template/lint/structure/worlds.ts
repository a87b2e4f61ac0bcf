import { Hopeless } from './hopeless.js';

/** What is known on one way through a template: conditions by key, and whether they hold. */
export type World = ReadonlyMap<string, boolean>;

/** Any of these may be the case; none at all for a way that nothing takes. */
export type Worlds = readonly World[];

/** Nothing is known. */
export const ANY: Worlds = [new Map()];

/** More than this is no longer followed. */
const MOST = 48;

/** The world in which one more condition is decided. */
export function assuming(world: World, key: string, holds: boolean): World {
  return new Map(world).set(key, holds);
}

/** Either of both, in as few worlds as tell the same: `x` and `not x` together say nothing of x. */
export function either(left: Worlds, right: Worlds): Worlds {
  return left === right ? left : simplified([...left, ...right]);
}

/** What remains known where conditions whose key holds a mark no longer mean anything: a loop's, after each round. */
export function forgetting(worlds: Worlds, mark: string): Worlds {
  if (!worlds.some((world) => [...world.keys()].some((key) => key.includes(mark)))) return worlds;
  return simplified(worlds.map((world) => new Map([...world].filter(([key]) => !key.includes(mark)))));
}

/** The same for equal worlds in any order. */
export function worldsKey(worlds: Worlds): string {
  const keyOf = (world: World): string =>
    [...world]
      .map(([key, holds]) => (holds ? key : `!${key}`))
      .sort()
      .join('&');
  return worlds.map(keyOf).sort().join('|');
}

function simplified(worlds: Worlds): Worlds {
  if (worlds.length < 2) return worlds;
  let list = [...worlds];
  for (let changed = true; changed;) {
    changed = false;
    list = withoutCovered(list);
    if (list.length > MOST) throw new Hopeless();
    for (const [index, world] of list.entries()) {
      const key = redundantKey(world, list);
      if (key === undefined) continue;
      list[index] = new Map([...world].filter(([other]) => other !== key));
      changed = true;
    }
  }
  return list;
}

function withoutCovered(worlds: Worlds): World[] {
  return worlds.filter(
    (world, index) =>
      !worlds.some((other, at) => at !== index && covers(other, world) && (at < index || other.size < world.size)),
  );
}

/** Whether all that `wide` knows is so in `narrow`, but for one condition. */
function covers(wide: World, narrow: World, except?: string): boolean {
  if (wide.size > narrow.size) return false;
  for (const [key, holds] of wide) if (key !== except && narrow.get(key) !== holds) return false;
  return true;
}

/** A condition that makes no difference: without it, another world says the opposite of it and nothing more. */
function redundantKey(world: World, worlds: Worlds): string | undefined {
  for (const [key, holds] of world) {
    if (worlds.some((other) => other !== world && other.get(key) === !holds && covers(other, world, key))) return key;
  }
  return undefined;
}
