import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Entry, EntryGroup, Titles, Wanted } from '../messages.js';
import { entryKey, wantedKey } from '../wanted.js';

const useStyles = makeStyles({
  heading: {
    margin: '12px 10px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    display: 'block',
    width: '100%',
    padding: '6px 10px',
    border: 0,
    borderLeft: '3px solid transparent',
    textAlign: 'left',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorBrandStroke1 },
  label: { fontWeight: tokens.fontWeightSemibold },
  small: {
    display: 'block',
    maxHeight: '2.7em',
    lineHeight: '1.35',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The documents that can be looked at. */
export function DocumentList({
  groups,
  titles,
  wanted,
  onChoose,
}: {
  groups: readonly EntryGroup[];
  titles: Titles;
  wanted: Wanted | null;
  onChoose: (wanted: Wanted) => void;
}): ReactNode {
  const styles = useStyles();
  const chosen = wanted === null ? '' : entryKey(wanted);
  return groups.map(({ label, entries }) => (
    <section key={label} aria-label={label}>
      <h2 className={styles.heading}>{label}</h2>
      <ul className={styles.list}>
        {entries.map((entry) => {
          const isChosen = entryKey(entry.wanted) === chosen;
          return (
            <li key={entryKey(entry.wanted)}>
              <button
                type="button"
                className={mergeClasses(styles.entry, isChosen && styles.chosen)}
                aria-current={isChosen}
                title={titles[wantedKey(entry.wanted)]}
                onClick={() => onChoose(entry.wanted)}
              >
                <span className={styles.label}>{entry.label}</span>
                <span className={styles.small}>{smallOf(entry, titles)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}

function smallOf({ wanted, note }: Entry, titles: Titles): string {
  const title = titles[wantedKey(wanted)];
  return title === undefined ? note : `${note} · ${title}`;
}
