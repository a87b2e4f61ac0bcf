import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { placeText } from '../../pipeline/hosting.js';
import { useSession } from '../session/session.js';

const useStyles = makeStyles({
  link: {
    overflowWrap: 'anywhere',
    textAlign: 'start',
    fontWeight: 'inherit',
    // Neither the head nor the excerpt at the foot may hide the one that has the focus.
    scrollMargin: '56px 0 220px',
    // Where there are no colours to tell it by.
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

/** A link that shows a cell: in Excel it is selected, in a browser its surroundings are shown. */
export function CellLink({
  place: { sheet, cell },
  children,
}: {
  place: { sheet: string; cell: string };
  /** What is read on it; `指标月报!G12` where nothing is given. */
  children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { goTo } = useSession();
  const place = placeText({ sheet, cell });
  return (
    <Link className={styles.link} as="button" title={`转到${place}`} onClick={() => goTo({ sheet, cell })}>
      {children ?? place}
    </Link>
  );
}
