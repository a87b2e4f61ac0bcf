import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SeverityMark } from '../components/SeverityMark.js';
import { MoreButton } from '../list/ListCount.js';
import { useCardStyles } from '../list/cardStyles.js';
import { useLimited } from '../list/useLimited.js';
import { excerptOf } from './faultExcerpt.js';
import { byFile, type ShownFault } from './shownFault.js';

const useStyles = makeStyles({
  file: { margin: '8px 0 4px', fontSize: tokens.fontSizeBase300, fontFamily: tokens.fontFamilyMonospace },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    margin: '4px 0 0',
    padding: '4px 8px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorPaletteRedBackground2,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
  },
});

/** Every fault with its place and its line, by file. */
export function FaultList({ faults }: { faults: readonly ShownFault[] }): ReactNode {
  const styles = useStyles();
  const { shown, left, more } = useLimited(faults);
  return (
    <>
      {byFile(shown).map(([file, own]) => (
        <section key={file} aria-label={file}>
          <h2 className={styles.file}>{file === '' ? '整个文件夹' : file}</h2>
          <ul className={styles.list}>
            {own.map((fault, index) => (
              <Fault key={index} fault={fault} />
            ))}
          </ul>
        </section>
      ))}
      <MoreButton left={left} onMore={more} />
    </>
  );
}

function Fault({ fault }: { fault: ShownFault }): ReactNode {
  const cards = useCardStyles();
  const { severity, what, advice, at } = fault;
  return (
    <li className={cards.card}>
      <div className={cards.row}>
        <SeverityMark severity={severity}>{severity === 'error' ? '错误' : '提醒'}</SeverityMark>
        {at !== null && (
          <span className={cards.quiet}>
            第{at.line}行第{at.column}列
          </span>
        )}
      </div>
      <div>{what}</div>
      <div>{advice}</div>
      {at !== null && <Line at={at} />}
    </li>
  );
}

function Line({ at }: { at: NonNullable<ShownFault['at']> }): ReactNode {
  const styles = useStyles();
  const { before, marked, after } = excerptOf(at);
  return (
    <code className={styles.line}>
      {before}
      <mark className={styles.mark}>{marked}</mark>
      {after}
    </code>
  );
}
