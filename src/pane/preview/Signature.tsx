import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LINE, signatureEnds } from '../../pipeline/paper.js';
import { inEm } from './zoom.js';

const useStyles = makeStyles({ line: { margin: 0, textAlign: 'right' }, first: { marginTop: inEm(LINE) } });

/** 落款: organ and date under a summary. */
export function Signature({ organ, date }: { organ: string; date: string }): ReactNode {
  const styles = useStyles();
  const ends = signatureEnds(organ, date);
  return (
    <div className={styles.first}>
      <p className={styles.line} style={{ paddingRight: `${ends.organ}em` }}>
        {organ}
      </p>
      <p className={styles.line} style={{ paddingRight: `${ends.date}em` }}>
        {date}
      </p>
    </div>
  );
}
