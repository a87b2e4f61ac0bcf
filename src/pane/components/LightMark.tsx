import { makeStyles, tokens } from '@fluentui/react-components';
import { CircleFilled, CircleRegular, SquareFilled, TriangleFilled, type FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Light } from '../../check/report.js';

/** Each light has a shape of its own, for whoever cannot tell the colours. */
const SHAPES: Readonly<Record<Light, FluentIcon>> = {
  green: CircleFilled,
  yellow: TriangleFilled,
  red: SquareFilled,
  none: CircleRegular,
};

const useStyles = makeStyles({
  // On the line of the words beside it, whatever the sign's height.
  mark: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: '4px',
    whiteSpace: 'nowrap',
    '& svg': { alignSelf: 'center' },
  },
  green: { color: tokens.colorPaletteGreenForeground1 },
  yellow: { color: tokens.colorPaletteMarigoldForeground3 },
  red: { color: tokens.colorPaletteRedForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** A light's sign; the word beside it says the same. */
export function LightMark({ light, children }: { light: Light; children?: ReactNode }): ReactNode {
  const styles = useStyles();
  const Shape = SHAPES[light];
  return (
    <span className={styles.mark}>
      <Shape className={styles[light]} aria-hidden />
      {children}
    </span>
  );
}
