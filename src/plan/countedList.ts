import type { Target } from './plan.js';
import { unitNamed } from './unit.js';
import { faultAt } from './yamlFault.js';

/**
 * Why a list cannot tell a target: a share or a growth is in no list (`share`), and money is not counted in rows, so that a
 * column must be summed (`sum`); null where it can.
 */
export function listRefusal(
  { unit, basis }: Pick<Target, 'unit' | 'basis'>,
  isSummed: boolean,
): 'share' | 'sum' | null {
  const dimension = unitNamed(unit)?.dimension;
  if (dimension === 'share' || basis === 'ratio' || basis === 'growth') return 'share';
  return dimension === 'money' && !isSummed ? 'sum' : null;
}

/** The lists of a plan's targets, as its file has them. */
interface ListedPlan {
  chapters: readonly {
    items: readonly { targets: readonly { id: string; list: { titles: readonly string[] } | null }[] }[];
  }[];
}

/** A list's title that two targets have: of which of them it is could not be told. */
export function listFaults({ chapters }: ListedPlan): readonly ReturnType<typeof faultAt>[] {
  const owners = new Map<string, string>();
  return chapters.flatMap(({ items }, c) =>
    items.flatMap(({ targets }, i) =>
      targets.flatMap(({ id, list }, t) =>
        (list?.titles ?? []).flatMap((title, l) => {
          const words = title.normalize('NFKC').replace(/\s/g, '');
          const owner = owners.get(words) ?? id;
          owners.set(words, owner);
          const path = ['chapters', c, 'items', i, 'targets', t, 'list', 'titles', l];
          const advice = '一种名单只能给一项目标计数，请改名或删去一处。';
          return owner === id ? [] : [faultAt(path, title, `已经是${owner}的名单`, advice)];
        }),
      ),
    ),
  );
}
