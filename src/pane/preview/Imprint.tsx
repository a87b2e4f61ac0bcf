import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Masthead } from '../../document/document.js';
import type { Letterhead } from '../../document/letterhead.js';
import { imprintLines, LINE, lineWidth, SIZE, type Orientation } from '../../pipeline/paper.js';
import { inEm } from './zoom.js';

const useStyles = makeStyles({
  imprint: {
    marginTop: 'auto',
    paddingTop: inEm(LINE),
    fontSize: `max(${SIZE.四号 / SIZE.三号}em, var(--least))`,
    lineHeight: '1.5em',
  },
  group: { borderTop: '1px solid', padding: '0.1em 0' },
  first: { borderTopWidth: '1.5px' },
  last: { borderBottom: '1.5px solid' },
  line: { margin: '0 1em', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '1em' },
  right: { marginLeft: 'auto' },
});

/** 报尾, at the foot of the last sheet. */
export function Imprint({
  masthead,
  letterhead,
  orientation,
}: {
  masthead: Masthead;
  letterhead: Letterhead;
  orientation: Orientation;
}): ReactNode {
  const styles = useStyles();
  const groups = imprintLines(masthead, letterhead, lineWidth(orientation));
  if (groups.length === 0) return null;
  return (
    <footer className={styles.imprint}>
      {groups.map((lines, group) => (
        <div
          key={group}
          className={mergeClasses(
            styles.group,
            group === 0 && styles.first,
            group === groups.length - 1 && styles.last,
          )}
        >
          {lines.map(({ left, right, hanging }, index) => (
            <p key={index} className={styles.line}>
              {left !== '' && <span style={{ paddingLeft: `${hanging}em`, textIndent: `-${hanging}em` }}>{left}</span>}
              {right !== '' && <span className={styles.right}>{right}</span>}
            </p>
          ))}
        </div>
      ))}
    </footer>
  );
}
