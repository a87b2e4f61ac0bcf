import { once } from 'es-toolkit/function';
import { useMemo, useState, type ReactNode } from 'react';
import type { Class } from '../../check/report.js';
import { LightMark } from '../components/LightMark.js';
import type { ReadingCore } from '../core.js';
import type { Opened } from '../session/opened.js';
import { useCardStyles } from '../list/cardStyles.js';
import { FilterChips } from './FilterChips.js';
import { ListCount, MoreButton } from '../list/ListCount.js';
import { lets, type Chosen } from '../list/search.js';
import { TargetCard } from './TargetCard.js';
import { classesOf, type TargetLine } from './targetLines.js';
import { useLimited } from '../list/useLimited.js';

/** The targets by class, what needs somebody first. */
export function TargetList({
  core,
  opened: { progress, report },
  lines,
  found,
}: {
  core: ReadingCore;
  opened: Opened;
  lines: readonly TargetLine[];
  /** What the search finds. */
  found: (words: string) => boolean;
}): ReactNode {
  const styles = useCardStyles();
  const [chosen, setChosen] = useState<Chosen<Class>>(new Set());
  const explained = useMemo(
    () => once(() => new Map(core.explain(progress, report).map(({ target, steps }) => [target, steps]))),
    [core, progress, report],
  );
  const classes = classesOf(lines);
  // A class that has gone with a new reading narrows nothing.
  const there: Chosen<Class> = new Set(classes.map((one) => one.class).filter((one) => chosen.has(one)));
  const matching = lines.filter((line) => lets(there, line.class) && found(line.words));
  const { shown, left, more } = useLimited(matching);
  const groups = classes.map((one) => ({ ...one, lines: shown.filter((line) => line.class === one.class) }));
  return (
    <>
      <FilterChips
        name="按状态筛选"
        chips={classes.map((one) => ({
          value: one.class,
          label: <LightMark light={one.light}>{`${core.CLASS_NAMES[one.class]} ${one.count}`}</LightMark>,
        }))}
        chosen={there}
        onChosen={setChosen}
      />
      <ListCount what="项目标" all={lines.length} found={matching.length} />
      {groups
        .filter((group) => group.lines.length > 0)
        .map((group) => (
          <section key={group.class} aria-label={core.CLASS_NAMES[group.class]}>
            <h2 className={styles.group}>{core.CLASS_NAMES[group.class]}</h2>
            <ul className={styles.list}>
              {group.lines.map((line) => (
                <TargetCard key={line.id} line={line} core={core} stepsOf={(target) => explained().get(target) ?? []} />
              ))}
            </ul>
          </section>
        ))}
      <MoreButton left={left} onMore={more} />
    </>
  );
}
