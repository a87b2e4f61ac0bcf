import type { ReactNode } from 'react';
import { CellLink } from '../components/CellLink.js';
import { SeverityMark } from '../components/SeverityMark.js';
import { useCardStyles } from '../list/cardStyles.js';
import type { FindingLine } from './findingLines.js';

/** A finding: what is wrong, where, and what to do. */
export function FindingCard({ line: { finding, said } }: { line: FindingLine }): ReactNode {
  const styles = useCardStyles();
  const { sheet, cell } = finding;
  const place = sheet === null || cell === null ? null : { sheet, cell };
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <SeverityMark severity={finding.severity}>{said.severity}</SeverityMark>
        <span className={styles.name}>{said.rule}</span>
        <span className={styles.end}>{place === null ? said.place : <CellLink place={place} />}</span>
      </div>
      <div>{said.message}</div>
      <div className={styles.quiet}>{said.hint}</div>
    </li>
  );
}
