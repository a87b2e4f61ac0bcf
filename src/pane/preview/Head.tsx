import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Masthead } from '../../document/document.js';
import type { Letterhead } from '../../document/letterhead.js';
import { fitsIssuer, issueLine, LINE, nameFit, SIZE, TYPE_AREA } from '../../pipeline/paper.js';
import { inEm } from './zoom.js';

const useStyles = makeStyles({
  classification: { margin: 0, fontFamily: 'var(--heading1)' },
  name: {
    margin: `${inEm(LINE)} 0 0`,
    textAlign: 'center',
    color: 'var(--red)',
    fontFamily: 'var(--title)',
    lineHeight: 'calc(var(--line) * 2)',
    whiteSpace: 'nowrap',
  },
  issue: { margin: `${inEm(LINE / 3)} 0 0`, textAlign: 'center' },
  issuer: {
    margin: `${inEm(LINE)} 0 0`,
    paddingBottom: '0.25em',
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '1em',
    borderBottom: 'max(2px, 0.14em) solid var(--red)',
  },
  ownLine: { flexBasis: '100%' },
  date: { marginLeft: 'auto' },
});

/** 报头: classification, the name in red, the number, office and date, the red line. */
export function Head({ masthead, letterhead }: { masthead: Masthead; letterhead: Letterhead }): ReactNode {
  const styles = useStyles();
  const { classification, date } = masthead;
  const { bulletinName, issuingOffice } = letterhead;
  const issue = issueLine(masthead);
  return (
    <header>
      {classification !== null && <p className={styles.classification}>{classification}</p>}
      <Name name={bulletinName} />
      {issue !== '' && <p className={styles.issue}>{issue}</p>}
      <p className={styles.issuer}>
        <span className={fitsIssuer(issuingOffice, date) ? undefined : styles.ownLine}>{issuingOffice}</span>
        <span className={styles.date}>{date}</span>
      </p>
    </header>
  );
}

function Name({ name }: { name: string }): ReactNode {
  const styles = useStyles();
  const { size, spacing } = nameFit(name);
  const letters = Array.from(name);
  return (
    <p className={styles.name}>
      <span
        style={{
          fontSize: `min(${size / SIZE.三号}em, calc(var(--line-width) * ${(size * 10) / TYPE_AREA.width}))`,
          letterSpacing: `${spacing / (size * 10)}em`,
        }}
      >
        {letters.slice(0, -1).join('')}
        <span style={{ letterSpacing: 0 }}>{letters.at(-1)}</span>
      </span>
    </p>
  );
}
