import { makeStyles, mergeClasses, tokens, ToggleButton } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { toggled, type Chosen } from '../list/search.js';

/** Fluent's own ground is too pale to see. */
const CHOSEN = { border: `1px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 };

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  chip: { minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  // Where the page may choose colours; elsewhere the pressed button has the system's own.
  chosen: {
    fontWeight: tokens.fontWeightBold,
    '@media (forced-colors: none)': { ...CHOSEN, ':hover': CHOSEN },
  },
  sign: { '@media (forced-colors: active)': { '& svg': { color: 'inherit' } } },
});

/** A kind of line that a list can be narrowed to. */
export interface Chip<T> {
  value: T;
  /** With how many there are. */
  label: ReactNode;
}

/** Buttons that narrow a list; where none is pressed all is shown. */
export function FilterChips<T extends string>({
  name,
  chips,
  chosen,
  onChosen,
}: {
  /** What is chosen by, for screen readers: 按状态筛选. */
  name: string;
  chips: readonly Chip<T>[];
  chosen: Chosen<T>;
  onChosen: (chosen: Chosen<T>) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row} role="group" aria-label={name}>
      {chips.map(({ value, label }) => (
        <ToggleButton
          key={value}
          className={mergeClasses(styles.chip, styles.sign, chosen.has(value) && styles.chosen)}
          size="small"
          shape="circular"
          checked={chosen.has(value)}
          onClick={() => onChosen(toggled(chosen, value))}
        >
          {label}
        </ToggleButton>
      ))}
    </div>
  );
}
