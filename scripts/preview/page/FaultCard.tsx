import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LintFault } from '../../../src/template/lint/fault.js';
import { CodeLine } from './CodeLine.js';

const useStyles = makeStyles({
  card: {
    padding: '8px 10px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap' },
  place: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  what: { marginTop: '4px', fontWeight: tokens.fontWeightSemibold },
});

/** One fault of a template: where, what, what to do, and the line. */
export function FaultCard({ fault }: { fault: LintFault }): ReactNode {
  const styles = useStyles();
  const { severity, file, line, column, endColumn, what, advice, text } = fault;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Badge size="small" appearance="tint" color={severity === 'error' ? 'danger' : 'warning'}>
          {severity === 'error' ? '错误' : '提醒'}
        </Badge>
        <span className={styles.place}>
          {file}:{line}:{column}
        </span>
      </div>
      <div className={styles.what}>{what}</div>
      <div>{advice}</div>
      {text !== '' && <CodeLine number={line} text={text} column={column} endColumn={endColumn} />}
    </li>
  );
}
