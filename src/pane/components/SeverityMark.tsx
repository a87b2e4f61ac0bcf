import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled, type FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Severity } from '../../check/report.js';

const SHAPES: Readonly<Record<Severity, FluentIcon>> = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
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
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** A severity's sign; the word beside it says the same. */
export function SeverityMark({ severity, children }: { severity: Severity; children?: ReactNode }): ReactNode {
  const styles = useStyles();
  const Shape = SHAPES[severity];
  return (
    <span className={styles.mark}>
      <Shape className={styles[severity]} aria-hidden />
      {children}
    </span>
  );
}
