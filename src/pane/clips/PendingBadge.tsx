import { CounterBadge, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ badge: { marginInlineStart: '4px' } });

/** How many pages wait to be put in order; nothing where none does. */
export function PendingBadge({ count }: { count: number }): ReactNode {
  const styles = useStyles();
  if (count === 0) return null;
  return <CounterBadge className={styles.badge} count={count} size="small" aria-label={`，${count}个网页等着整理`} />;
}
